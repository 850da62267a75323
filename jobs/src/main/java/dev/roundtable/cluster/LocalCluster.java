package dev.roundtable.cluster;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Loopback;
import dev.roundtable.domain.OwnProcess;
import dev.roundtable.domain.Progress;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on loopback: a master and workers as processes of their own, which
 * start executors as further ones. They share with a driver what any cluster shares: Spark's own
 * jars, the network, and nothing else.
 */
public final class LocalCluster implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOST = "127.0.0.1";
  private static final int START_SECONDS = 180;
  private static final int STOP_SECONDS = 20;

  private final Plan plan;
  private final Path home;
  private final int port;
  private final int webPort;
  private final List<Process> processes = new ArrayList<>();

  /**
   * What to start.
   *
   * @param home folder for logs and what executors spill, in a folder for each port
   * @param port of the master; 0 takes one that is free
   * @param cores of each worker
   * @param memory of each worker, {@code 2g}
   */
  public record Plan(Path home, int port, int workers, int cores, String memory) {
    public Plan {
      home = home.toAbsolutePath();
    }
  }

  private LocalCluster(Plan plan) throws IOException {
    this.plan = plan;
    this.port = plan.port() == 0 ? Loopback.freePort() : plan.port();
    this.home = plan.home().resolve("" + port);
    this.webPort = Loopback.freePort();
  }

  /** Starts it, and returns when all workers are known to the master. */
  public static LocalCluster start(Plan plan, Progress progress) {
    if (plan.port() != 0 && Loopback.isTaken(plan.port())) {
      // Spark would take the next port, and its workers would join whoever has this one.
      throw Failure.usage(
          "Port %d is taken; is a cluster running already? Name another with --port, or 0"
              .formatted(plan.port()));
    }
    progress.start("cluster", plan.workers() + 1L);
    LocalCluster cluster = null;
    try {
      cluster = new LocalCluster(plan);
      cluster.launch(progress);
      progress.finish("cluster: %d workers at %s".formatted(plan.workers(), cluster.master()));
      return cluster;
    } catch (IOException | RuntimeException e) {
      if (cluster != null) {
        cluster.close();
      }
      throw e instanceof Failure failure
          ? failure
          : Failure.service(
              "Could not start a cluster in " + plan.home() + ": " + e.getMessage(), e);
    }
  }

  /** Where the logs of its parts are. */
  public Path home() {
    return home;
  }

  /** What {@code --master} wants. */
  public String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** Where the master shows workers and applications. */
  public URI web() {
    return URI.create("http://" + HOST + ":" + webPort);
  }

  private void launch(Progress progress) throws IOException {
    Files.createDirectories(home);
    Path sparkHome = sparkHome();
    launch(
        sparkHome,
        "master",
        List.of("--host", HOST, "--port", "" + port, "--webui-port", "" + webPort));
    await(0);
    progress.step("master at " + master());
    for (int i = 1; i <= plan.workers(); i++) {
      List<String> arguments =
          List.of(
              "--host",
              HOST,
              "--webui-port",
              "0",
              "--cores",
              "" + plan.cores(),
              "--memory",
              plan.memory(),
              "--work-dir",
              home.resolve("work").toString(),
              master());
      launch(sparkHome, "worker-" + i, arguments);
      await(i);
      progress.step("worker " + i);
    }
  }

  /** Executors start from the jars of a Spark distribution: those of this program's class path. */
  private Path sparkHome() throws IOException {
    Path jars = Files.createDirectories(home.resolve("spark/jars"));
    try (Stream<Path> old = Files.list(jars)) {
      for (Path link : old.toList()) {
        Files.delete(link);
      }
    }
    String own = OwnProcess.code().getFileName().toString();
    for (String entry : classPath()) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && !jar.getFileName().toString().equals(own)) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    return jars.getParent();
  }

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private void launch(Path sparkHome, String name, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ClusterNode.class.getName(),
                name.replaceAll("-\\d+$", "")));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(home.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", sparkHome.toString());
    // Spark looks for its version in a build tree otherwise, and finds none.
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_LOCAL_DIRS", home.resolve("local").toString());
    processes.add(builder.start());
  }

  /** Waits until so many workers are known to the master. */
  private void await(int workers) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(web().resolve("/json/")).timeout(Duration.ofSeconds(5)).build();
    for (int waited = 0; waited < START_SECONDS * 5; waited++) {
      for (Process process : processes) {
        if (!process.isAlive()) {
          throw new IOException(
              "a part ended with %d; its log is in %s".formatted(process.exitValue(), home));
        }
      }
      try {
        String body = client.send(request, BodyHandlers.ofString()).body();
        if (JSON.readTree(body).path("aliveworkers").asInt() >= workers) {
          return;
        }
      } catch (IOException notYet) {
        // The master opens its port in a moment.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      pause();
    }
    throw new IOException(
        "worker %d did not come within %d s; its log is in %s"
            .formatted(workers, START_SECONDS, home));
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Waits until the master ends by itself, which it does not unless it is killed. */
  public void await() throws InterruptedException {
    processes.get(0).waitFor();
  }

  /** Ends the workers first, with their executors, then the master. */
  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      OwnProcess.end(processes.get(i), STOP_SECONDS);
    }
  }
}
