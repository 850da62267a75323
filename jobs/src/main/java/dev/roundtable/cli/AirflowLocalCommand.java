package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Setup;
import dev.roundtable.airflow.SetupFile;
import dev.roundtable.airflow.local.Access;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.StoreConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A throwaway Airflow to try the DAGs with. */
@Command(
    name = "local",
    mixinStandardHelpOptions = true,
    description = {
      "Start a throwaway Airflow on this machine with the DAGs of dags/, working in a local folder.",
      "It installs its Python packages on first use, brings its own PostgreSQL and S3 server, and ends with Ctrl-C, everything it started included."
    })
final class AirflowLocalCommand implements Callable<Integer> {
  /** As the shell says it of a program that Ctrl-C ended. */
  private static final int STOPPED = 130;

  private static final int ATTEMPTS = 600;
  private static final Patience PATIENCE = new Patience(500, "Interrupted while Airflow started");

  @Mixin private WorkspaceOptions workspace;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = AirflowOptions.HOME,
      description = "Folder for packages, database and logs. Default: ${DEFAULT-VALUE}")
  private Path home;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Port of the web pages and the API; 0 takes one that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Spec private CommandSpec spec;
  private volatile boolean stopping;

  @Override
  public Integer call() throws InterruptedException {
    if (workspace.folder() == null) {
      throw Failure.usage(
          "A local Airflow works in a folder, --local DIR; for a bucket use one that stays");
    }
    Path root = Project.root();
    // The folder is its own until it ends: its tasks are the ones that write.
    try (Workspace place = Workspace.forWriting(workspace)) {
      StoreConfig store = place.store().config();
      Map<String, String> environment = environment(root, store);
      LocalAirflow.Plan plan = new LocalAirflow.Plan(root, home, port, environment);
      Progress progress = TerminalProgress.create();
      try (LocalAirflow airflow = LocalAirflow.launch(plan, progress)) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(airflow), "airflow-stop"));
        airflow.awaitReady(progress);
        setUp(airflow.access(), root, environment);
        say(airflow.access());
        airflow.await();
        throw Failure.service(
            "Airflow ended by itself; %s may say why"
                .formatted(airflow.home().resolve("supervisor.log")));
      } catch (Failure e) {
        if (stopping) {
          return STOPPED; // Somebody ended what this waited for.
        }
        throw e;
      }
    }
  }

  private void stop(LocalAirflow airflow) {
    stopping = true;
    airflow.close();
  }

  private Map<String, String> environment(Path root, StoreConfig store) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_ACCESS_KEY_ID", store.accessKey());
    environment.put("AWS_SECRET_ACCESS_KEY", store.secretKey());
    environment.put("AWS_REGION", store.region());
    environment.put("ROUNDTABLE_BUCKET", store.bucket());
    environment.put("ROUNDTABLE_ENDPOINT", store.endpoint().toString());
    environment.put(
        "ROUNDTABLE_AWS_EXTRA",
        "{\"endpoint_url\": \"%s\", \"region_name\": \"%s\"}"
            .formatted(store.endpoint(), store.region()));
    environment.put("ROUNDTABLE_FIRST_DAY", "2100-01-01");
    environment.put("ROUNDTABLE_SITE_FOLDER", home.resolve("site").toAbsolutePath().toString());
    environment.put(
        "ROUNDTABLE_COMMAND",
        System.getenv()
            .getOrDefault(
                "ROUNDTABLE_COMMAND", root.resolve("roundtable").toAbsolutePath().toString()));
    return environment;
  }

  /** The DAGs appear some seconds after the start. */
  private static void setUp(Access access, Path root, Map<String, String> environment) {
    SetupFile file = SetupFile.read(root.resolve("dags/setup.yaml"), environment);
    try (Airflow airflow = AirflowOptions.local(access)) {
      for (int attempt = 1;
          !AirflowStatusCommand.DAGS.stream().allMatch(dag -> airflow.isPaused(dag).isPresent());
          attempt++) {
        if (attempt == ATTEMPTS) {
          throw Failure.service(
              "The DAGs did not appear: "
                  + airflow.importErrors().stream()
                      .map(error -> error.file() + ": " + error.lastLine())
                      .collect(Collectors.joining("; ")));
        }
        PATIENCE.pause();
      }
      List<Setup.Change> changes =
          new Setup(airflow).changes(new SetupFile(file.settings(), List.of()));
      changes.forEach(change -> change.apply().run());
    }
  }

  private void say(Access access) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Airflow: %s   user %s, password %s%n", access.url(), access.user(), access.password());
    out.printf("%nThe DAGs are switched off. In another terminal:%n");
    out.printf("  ./roundtable airflow trigger guide_daily --as-of 2026-09-30 --unpause --wait%n");
    out.printf("  ./roundtable airflow status%n");
    out.printf("%nCtrl-C ends it.%n");
    out.flush();
  }
}
