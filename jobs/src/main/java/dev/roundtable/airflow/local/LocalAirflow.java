package dev.roundtable.airflow.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Loopback;
import dev.roundtable.domain.OwnProcess;
import dev.roundtable.domain.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A throwaway Airflow on loopback, with a PostgreSQL of its own. {@code infra/local/airflow.py}
 * keeps its processes: it watches its standard input, so they end with the process that started it
 * however that one ends. Its password is new with every start.
 */
public final class LocalAirflow implements AutoCloseable {
  private static final String USER = "admin";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int START_STEPS = 4;

  /** More than all that the keeper grants Airflow and its database to end in. */
  private static final long STOP_SECONDS = 120;

  private final Process process;
  private final Access access;
  private final Path home;

  private LocalAirflow(Process process, Access access, Path home) {
    this.process = process;
    this.access = access;
    this.home = home;
  }

  /**
   * What to start.
   *
   * @param root folder of the project, with {@code dags} and {@code infra}
   * @param home folder for packages, database and logs
   * @param port of the API server; 0 takes one that is free
   * @param environment further variables that the tasks see, such as credentials
   */
  public record Plan(Path root, Path home, int port, Map<String, String> environment) {
    public Plan {
      environment = Map.copyOf(environment);
    }
  }

  /** True if this machine has a Python that Airflow runs on. */
  public static boolean isPossible() {
    return VirtualEnvironment.installed().isPresent();
  }

  /** The Python of the environment that the DAGs run in, with all its packages. */
  public static Path python(Path root, Path home, Progress progress) {
    return VirtualEnvironment.of(lock(root), home.resolve("venv"), progress).python();
  }

  private static Path lock(Path root) {
    Path lock = root.resolve("dags/requirements.lock");
    if (!Files.exists(lock)) {
      throw Failure.usage(
          "There is no %s: a local Airflow is started from a checkout of the project"
              .formatted(lock));
    }
    return lock;
  }

  /**
   * Starts it, and returns at once: {@link #awaitReady} waits. Whoever starts it closes it, also
   * when it does not become ready.
   */
  public static LocalAirflow launch(Plan plan, Progress progress) {
    Path home = plan.home().toAbsolutePath();
    Access.of(home).ifPresent(running -> requireGone(running, home));
    if (plan.port() != 0 && Loopback.isTaken(plan.port())) {
      throw Failure.usage(
          "Port %d is taken; name another with --port, or 0 for one that is free"
              .formatted(plan.port()));
    }
    Path python = python(plan.root(), home, progress);
    progress.start("airflow", START_STEPS);
    try {
      int port = plan.port() == 0 ? Loopback.freePort() : plan.port();
      Access access = new Access(URI.create("http://127.0.0.1:" + port), USER, Loopback.secret(8));
      ProcessBuilder builder =
          new ProcessBuilder(
              python.toString(),
              plan.root().resolve("infra/local/airflow.py").toAbsolutePath().toString(),
              home.toString(),
              Integer.toString(port));
      Surroundings.clear(builder.environment());
      builder.environment().putAll(Surroundings.settings(plan, home, access));
      builder.environment().putAll(plan.environment());
      builder.redirectError(
          ProcessBuilder.Redirect.appendTo(home.resolve("supervisor.log").toFile()));
      return new LocalAirflow(builder.start(), access, home);
    } catch (IOException e) {
      throw failed(home, e);
    }
  }

  private static Failure failed(Path home, IOException e) {
    return Failure.service("Could not start Airflow in " + home + ": " + e.getMessage(), e);
  }

  /** A home serves one Airflow at a time: its database can be opened once. */
  private static void requireGone(Access running, Path home) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(running.url().getHost(), running.url().getPort()), 500);
    } catch (IOException e) {
      return; // What is left of one that was killed.
    }
    throw Failure.usage(
        "An Airflow runs from %s already, at %s; end it, or name another folder with --home"
            .formatted(home, running.url()));
  }

  /** How to reach it. */
  public Access access() {
    return access;
  }

  /** The folder of its packages, database and logs, which stays between starts. */
  public Path home() {
    return home;
  }

  /** Returns when all its parts are healthy, and lets others find it from then on. */
  public void awaitReady(Progress progress) {
    try {
      readUntilReady(progress);
      access.write(home);
    } catch (IOException e) {
      throw failed(home, e);
    }
  }

  private void readUntilReady(Progress progress) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode said = parsed(line);
      if (said.has("error")) {
        throw Failure.service("Airflow did not start: " + said.path("error").asText());
      }
      if (said.path("ready").asBoolean()) {
        progress.finish("airflow: all parts are healthy");
        drain(lines);
        return;
      }
      described(said).ifPresent(progress::step);
    }
    throw Failure.service(
        "Airflow did not start; " + home.resolve("supervisor.log") + " may say why");
  }

  private static Optional<String> described(JsonNode said) {
    return switch (said.path("step").asText()) {
      case "database" -> Optional.of("PostgreSQL starts");
      case "migrate" -> Optional.of("its tables are made");
      case "start" -> Optional.of("scheduler, API server, DAG processor and triggerer start");
      default -> Optional.empty();
    };
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  /** What it says later, of parts that ended and started again, must not fill the pipe. */
  private void drain(BufferedReader lines) {
    Path log = home.resolve("supervisor.log");
    Thread reader =
        new Thread(
            () -> {
              try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  Files.writeString(
                      log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
              } catch (IOException e) {
                // The pipe ends with the process.
              }
            },
            "airflow-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits until it ends by itself, which it does not unless it is killed. */
  public void await() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    try {
      Access.remove(home);
    } catch (IOException e) {
      process.destroy();
    }
    OwnProcess.end(process, STOP_SECONDS);
  }
}
