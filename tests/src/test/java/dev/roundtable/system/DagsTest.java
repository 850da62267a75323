package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.store.EmbeddedS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests of {@code tests/dags} with Airflow's own Python, and ruff over all of it. */
class DagsTest {
  private static final Path TESTS = Path.of("dags").toAbsolutePath();

  @BeforeAll
  static void requirePython() {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
  }

  @Test
  void theDagsAreCleanAndDoTheWork(@TempDir Path folder) throws Exception {
    AirflowRun.landOffers(folder);
    try (EmbeddedS3 server = EmbeddedS3.start(folder)) {
      Map<String, String> settings =
          Map.of(
              "AIRFLOW_HOME", folder.resolve("airflow").toString(),
              "AWS_ACCESS_KEY_ID", server.config().accessKey(),
              "AWS_SECRET_ACCESS_KEY", server.config().secretKey(),
              "ROUNDTABLE_BUCKET", server.config().bucket(),
              "ROUNDTABLE_ENDPOINT", server.config().endpoint().toString(),
              "ROUNDTABLE_COMMAND", command(folder).toString(),
              "ROUNDTABLE_SITE_URL", "https://example.com/",
              "PYTHONDONTWRITEBYTECODE", "1");
      String python = AirflowRun.python().toString();
      String output =
          Tool.run(
              TESTS,
              settings,
              List.of(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--durations=3"));
      assertThat(output).contains(" passed").doesNotContain("skipped");
    }
  }

  /** The real launcher for one command, a JVM that is warm for the others, where it costs less. */
  private static Path command(Path folder) throws IOException {
    Path warm = CommandServer.start(folder).script();
    Path script = folder.resolve("either");
    Files.writeString(
        script,
        """
        #!/usr/bin/env bash
        if [[ $1 == check ]]; then exec %s "$@"; fi
        exec %s "$@"
        """
            .formatted(Launcher.script(), warm));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  @Test
  void ruffFindsNothing() throws Exception {
    String python = AirflowRun.python().toString();
    String rules = Launcher.ROOT.resolve("dags/ruff.toml").toString();
    for (List<String> what : List.of(List.of("check"), List.of("format", "--check"))) {
      List<String> command = new ArrayList<>(List.of(python, "-m", "ruff"));
      command.addAll(what);
      command.addAll(
          List.of(
              "--no-cache",
              "--config",
              rules,
              "dags",
              "tests/dags",
              "tests/engines",
              "infra/local"));
      Tool.run(Launcher.ROOT, Map.of(), command);
    }
  }
}
