package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.JwtTransport;
import dev.roundtable.airflow.local.Access;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
  static final int TOKEN_SECONDS = 60;

  /** Runs a program as a shell in a terminal does: in a group of its own, which Ctrl-C reaches. */
  private static final String OF_A_TERMINAL =
      "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.setsid();"
          + " os.execv(sys.argv[1], sys.argv[1:])";

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

  private static AirflowRun start() throws IOException {
    Path folder = Files.createTempDirectory("roundtable-airflow");
    landOffers(folder.resolve("workspace"));
    landBroken(folder.resolve("workspace"), "2026-10-05");
    landBroken(folder.resolve("workspace"), "2026-10-06");
    AirflowRun airflow = launch(folder);
    airflow.awaitReady();
    return airflow;
  }

  /** Another one without any data, which starts, and of which the caller takes care. */
  static AirflowRun launch() throws IOException {
    return launch(Files.createTempDirectory("roundtable-airflow"));
  }

  private static AirflowRun launch(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path python = python();
    Files.createSymbolicLink(home.resolve("venv"), PACKAGES.resolve("venv"));
    CommandServer commands = CommandServer.start(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
            python.toString(),
            "-c",
            OF_A_TERMINAL,
            Launcher.script().toString(),
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
                "AIRFLOW__API_AUTH__JWT_LEEWAY",
                "1",
                "AIRFLOW__API_AUTH__JWT_EXPIRATION_TIME",
                Integer.toString(TOKEN_SECONDS)));
    AirflowRun airflow = new AirflowRun(folder, builder.redirectError(log(folder)).start());
    Runtime.getRuntime().addShutdownHook(new Thread(airflow.process::destroy));
    return airflow;
  }

  private static File log(Path folder) {
    return folder.resolve("local.log").toFile();
  }

  /** What it says of its start, and of what is wrong. */
  String log() throws IOException {
    return Files.readString(log(folder).toPath());
  }

  /** What the keeper of its processes says of those that ended and were started again. */
  String keeperLog() {
    try {
      return Files.readString(home().resolve("supervisor.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A state that comes by itself. */
  interface State {
    boolean isThere();
  }

  /** Waits for a state, ten minutes at most. */
  static void await(State state) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (!state.isThere()) {
      assertThat(System.nanoTime()).as("time at which it must be there").isLessThan(end);
      Thread.sleep(250);
    }
  }

  /** Returns when it tells where it is. */
  void awaitReady() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Ctrl-C")) {
        return;
      }
    }
    throw new AssertionError("Airflow did not start:\n" + log());
  }

  /** Does what Ctrl-C in its terminal does: every process that it started gets the signal. */
  void pressCtrlC() throws IOException, InterruptedException {
    String command = "kill -INT -- -" + process.pid();
    Tool.run(folder, Map.of(), List.of("bash", "-c", command));
  }

  /** Some of the sample's offers, landed on a day: enough for some pages, few enough for a task. */
  static void landOffers(Path workspace) throws IOException {
    List<String> offers = Files.readAllLines(OffersOnlyRun.offers());
    Path some = Files.createTempDirectory("roundtable-some").resolve("offers.jsonl");
    Files.write(some, offers.subList(0, offers.size() / 4));
    OffersOnlyRun.land(some, "payshare", "2026-09-29", workspace.toString());
  }

  /** An object of a later day of which nothing can be read. */
  private static void landBroken(Path workspace, String day) {
    try (EmbeddedS3 server = EmbeddedS3.start(workspace);
        ObjectStore store = ObjectStore.open(server.config())) {
      store.put(
          "landing/offers/payshare/%s/broken.jsonl.gz".formatted(day),
          ("this is no gzip of " + day).getBytes(StandardCharsets.UTF_8),
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

  /** A token for calls that the client does not make. */
  String token() throws IOException, InterruptedException {
    String login =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(access().user(), access().password());
    return Roundtable.json(send("POST", "/auth/token", login, Map.of()))
        .path("access_token")
        .textValue();
  }

  /** Makes such a call, with a token. */
  String send(String method, String path, String body) throws IOException, InterruptedException {
    return send(method, path, body, Map.of("Authorization", "Bearer " + token()));
  }

  private String send(String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(access().url().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
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
