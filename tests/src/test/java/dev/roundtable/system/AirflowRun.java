package dev.roundtable.system;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.JwtTransport;
import dev.roundtable.airflow.local.Access;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Airflow for all tests of this JVM, started as a user starts it: {@code ./roundtable
 * airflow local}. Its folder of data has offers of one day.
 */
final class AirflowRun {
  /** Where the Python packages stay between test runs. */
  private static final Path PACKAGES = Path.of("target/airflow").toAbsolutePath();

  /** So short that the client has to log in again while it follows runs. */
  static final int TOKEN_SECONDS = 20;

  private static AirflowRun running;

  private final Path folder;
  private final Process process;

  private AirflowRun(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** The Airflow, started with the first call. */
  static synchronized AirflowRun get() {
    if (running == null) {
      try {
        running = start();
        Runtime.getRuntime().addShutdownHook(new Thread(running.process::destroy));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  /** The Python that the DAGs run in. */
  static Path python() {
    return LocalAirflow.python(Launcher.ROOT, PACKAGES, Progress.SILENT);
  }

  /** Another one, of which the caller takes care. */
  static AirflowRun start() throws IOException {
    Path folder = Files.createTempDirectory("roundtable-airflow");
    Path home = Files.createDirectories(folder.resolve("home"));
    python();
    Files.createSymbolicLink(home.resolve("venv"), PACKAGES.resolve("venv"));
    landOffers(folder.resolve("workspace"));
    landBroken(folder.resolve("workspace"));
    Path script = Launcher.script();
    CommandServer commands = CommandServer.start(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
            script.toString(),
            "airflow",
            "local",
            "--local",
            folder.resolve("workspace").toString(),
            "--home",
            home.toString(),
            "--port",
            "0");
    builder
        .environment()
        .putAll(
            Map.of(
                "ROUNDTABLE_COMMAND",
                commands.script().toString(),
                "ROUNDTABLE_RETRY_SECONDS",
                "2",
                "ROUNDTABLE_DEADLINE_MINUTES",
                "0",
                "AIRFLOW__API_AUTH__JWT_EXPIRATION_TIME",
                Integer.toString(TOKEN_SECONDS)));
    Path log = folder.resolve("local.log");
    builder.redirectError(log.toFile());
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Ctrl-C")) {
        return new AirflowRun(folder, process);
      }
    }
    throw new AssertionError("Airflow did not start:\n" + Files.readString(log));
  }

  /** Some of the sample's offers, landed on a day: enough for some pages, few enough for a task. */
  static void landOffers(Path workspace) throws IOException {
    List<String> offers = Files.readAllLines(OffersOnlyRun.offers());
    Path some = Files.createTempDirectory("roundtable-some").resolve("offers.jsonl");
    Files.write(some, offers.subList(0, offers.size() / 4));
    OffersOnlyRun.land(some, "payshare", "2026-09-29", workspace.toString());
  }

  /** An object of a later day of which nothing can be read. */
  private static void landBroken(Path workspace) {
    try (EmbeddedS3 server = EmbeddedS3.start(workspace);
        ObjectStore store = ObjectStore.open(server.config())) {
      store.put(
          "landing/offers/payshare/2026-10-05/broken.jsonl.gz",
          "this is no gzip".getBytes(StandardCharsets.UTF_8),
          "application/gzip");
    }
  }

  Path workspace() {
    return folder.resolve("workspace");
  }

  Path home() {
    return folder.resolve("home");
  }

  /** The process that a user would end with Ctrl-C. */
  Process process() {
    return process;
  }

  Access access() {
    return Access.of(home()).orElseThrow();
  }

  Airflow client() {
    var login = new JwtTransport.Credentials(access().user(), access().password(), null);
    return new Airflow(new JwtTransport(access().url(), login, Duration.ofSeconds(30)));
  }

  /** Runs an {@code airflow} command against it. */
  Roundtable.Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("airflow"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home().toString()));
    return Roundtable.run(command.toArray(String[]::new));
  }

  /** Ends a process of Airflow as a machine that runs out of memory does. */
  void kill(String part) {
    ProcessHandle found =
        process
            .descendants()
            .filter(handle -> handle.info().commandLine().orElse("").endsWith("airflow " + part))
            .findFirst()
            .orElseThrow();
    found.destroyForcibly();
  }
}
