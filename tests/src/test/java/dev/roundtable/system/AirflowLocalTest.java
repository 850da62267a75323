package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A local Airflow leaves nothing behind, however it ends. */
class AirflowLocalTest {
  /** What a shell says of a command that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private enum End {
    CTRL_C,
    CTRL_C_WHILE_IT_STARTS,
    KILLED
  }

  @BeforeAll
  static void requirePython() {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
  }

  @ParameterizedTest
  @EnumSource
  void noProcessOfItsOwnSurvivesIt(End end) throws Exception {
    AirflowRun airflow = AirflowRun.launch();
    if (end == End.CTRL_C_WHILE_IT_STARTS) {
      AirflowRun.await(
          () ->
              commands(airflow.process().descendants())
                  .anyMatch(command -> command.contains("db migrate")));
    } else {
      airflow.awaitReady();
      assertThat(commands(airflow.process().descendants()))
          .anyMatch(command -> command.contains("airflow scheduler"))
          .anyMatch(command -> command.contains("postgres"));
      assertThat(airflow.run("status").out()).contains("scheduler        healthy");
    }
    List<ProcessHandle> own = airflow.process().descendants().toList();
    if (end == End.KILLED) {
      airflow.process().destroyForcibly();
    } else {
      airflow.pressCtrlC();
      assertThat(airflow.process().waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(airflow.process().exitValue()).isEqualTo(INTERRUPTED);
      assertThat(airflow.log()).doesNotContain("error").doesNotContain("ended by itself");
    }
    AirflowRun.await(() -> own.stream().noneMatch(ProcessHandle::isAlive));
    String home = airflow.home().toString();
    assertThat(commands(ProcessHandle.allProcesses())).noneMatch(one -> one.contains(home));
    assertThat(airflow.home().resolve("passwords.json")).doesNotExist();
    assertThat(airflow.run("status").exitCode()).as("none to talk to").isEqualTo(2);
  }

  private static Stream<String> commands(Stream<ProcessHandle> processes) {
    return processes.map(process -> process.info().commandLine().orElse(""));
  }
}
