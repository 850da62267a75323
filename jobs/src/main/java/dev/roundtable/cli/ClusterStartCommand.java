package dev.roundtable.cli;

import dev.roundtable.cluster.LocalCluster;
import dev.roundtable.domain.Failure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A cluster that lives as long as the command. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Start a master and workers on loopback, as processes of their own, and keep them until Ctrl-C.",
      "Any stage runs there with --master."
    })
final class ClusterStartCommand implements Callable<Integer> {
  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many workers. Default: ${DEFAULT-VALUE}")
  private int workers;

  @Option(
      names = "--cores",
      paramLabel = "N",
      defaultValue = "1",
      description = "Cores of each worker. Default: ${DEFAULT-VALUE}")
  private int cores;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description = "Memory of each worker. Default: ${DEFAULT-VALUE}")
  private String memory;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7077",
      description = "Port of the master; 0 takes one that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = ".roundtable/cluster",
      description = "Folder for logs and what executors spill. Default: ${DEFAULT-VALUE}")
  private Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (workers < 1 || cores < 1) {
      throw Failure.usage(
          "--workers is %d and --cores %d; both are 1 or more".formatted(workers, cores));
    }
    if (port < 0 || port > 65_535 || !memory.matches("[1-9]\\d*[mg]")) {
      throw Failure.usage(
          "--port is %d and --memory %s; a port is at most 65535, memory such as 512m or 2g"
              .formatted(port, memory));
    }
    LocalCluster.Plan plan = new LocalCluster.Plan(home, port, workers, cores, memory);
    Thread stop;
    try (LocalCluster cluster = LocalCluster.start(plan, TerminalProgress.create())) {
      stop = new Thread(cluster::close, "cluster-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Cluster: %s   web pages %s%n", cluster.master(), cluster.web());
      out.printf(
          "%nIn another terminal:%n  ./roundtable run --as-of 2026-09-30 --master %s%n",
          cluster.master());
      out.printf("%nCtrl-C ends it.%n");
      out.flush();
      cluster.await();
    }
    if (isEnding(stop)) {
      return 0;
    }
    throw Failure.service("The master ended by itself; its log in %s may say why".formatted(home));
  }

  /** True if this process is being ended, and the master with it: nobody may remove a hook then. */
  private static boolean isEnding(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
