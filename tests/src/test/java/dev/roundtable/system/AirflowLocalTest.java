package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A local Airflow leaves nothing behind, however it ends. */
class AirflowLocalTest {
  @BeforeAll
  static void requirePython() {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noProcessOfItsOwnSurvivesIt(boolean killed) throws Exception {
    AirflowRun airflow = AirflowRun.start();
    List<ProcessHandle> processes = airflow.process().descendants().toList();
    assertThat(processes.stream().map(AirflowLocalTest::command))
        .anyMatch(command -> command.contains("airflow scheduler"))
        .anyMatch(command -> command.contains("postgres"));
    assertThat(airflow.run("status").out()).contains("scheduler        healthy");
    if (killed) {
      airflow.process().destroyForcibly();
    } else {
      airflow.process().destroy();
      assertThat(airflow.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    for (int waited = 0; processes.stream().anyMatch(ProcessHandle::isAlive); waited++) {
      assertThat(waited)
          .as(
              "seconds, waiting for %s",
              processes.stream()
                  .filter(ProcessHandle::isAlive)
                  .map(AirflowLocalTest::command)
                  .toList())
          .isLessThan(60);
      TimeUnit.SECONDS.sleep(1);
    }
    assertThat(airflow.run("status").exitCode()).as("none to talk to").isIn(2, 5);
  }

  private static String command(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
