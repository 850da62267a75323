package dev.roundtable.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReportTest {
  private static final DagRun FAILED =
      new DagRun("daily", "as_of_2026-09-30", "2026-09-30", "manual", "failed", null, null);
  private static final String TASKS =
      """
      {"task_instances":[
        {"id":"1","task_id":"ingest","dag_id":"daily","dag_run_id":"as_of_2026-09-30","map_index":1,"state":"failed","try_number":1},
        {"id":"2","task_id":"parse","dag_id":"daily","dag_run_id":"as_of_2026-09-30","map_index":-1,"state":"upstream_failed","try_number":0}],"total_entries":2}
      """;

  private final ScriptedTransport transport = new ScriptedTransport();
  private final RunReport report = new RunReport(new Airflow(transport), FAILED);

  @Test
  void theFailedCommandSaysItself() {
    transport
        .reply(200, TASKS)
        .reply(
            200,
            """
            {"content":[{"event":"Runs roundtable"},{"event":"{\\"command\\" is no summary"}],"continuation_token":"next"}
            """)
        .reply(
            200,
            """
            {"content":[{"event":"{\\"command\\":\\"ingest\\",\\"exit_code\\":4,\\"error\\":\\"The object is empty\\"}"},"text"],
             "continuation_token":"next"}
            """);
    RunReport.FailedTask failed = report.failedTasks().get(0);
    assertThat(failed.task().name()).isEqualTo("ingest[1]");
    assertThat(failed.error()).contains("The object is empty");
    assertThat(failed.lastLines()).hasSize(4).endsWith("text");
    assertThat(transport.calls().get(1).toString())
        .isEqualTo("GET /dags/daily/dagRuns/as_of_2026-09-30/taskInstances/ingest/logs/1");
    assertThat(transport.calls().get(2).query()).containsEntry("token", "next");
  }

  @Test
  void theRunHasTheExitCodeOfItsCommand() {
    transport
        .reply(200, TASKS)
        .reply(
            200,
            "{\"content\":[{\"event\":\"{\\\"command\\\":\\\"ingest\\\",\\\"exit_code\\\":3}\"}]}");
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99})
  void aRunThatFailedAfterItsCommandDidNotIsNoSuccess(int code) {
    transport
        .reply(200, TASKS)
        .reply(
            200,
            "{\"content\":[{\"event\":\"{\\\"command\\\":\\\"ingest\\\",\\\"exit_code\\\":%d}\"}]}"
                .formatted(code));
    assertThat(report.exitCode()).isEqualTo(5);
  }

  @Test
  void aLogThatIsGoneIsTold() {
    transport.reply(200, TASKS).reply(404, "{\"detail\":\"no log\"}");
    RunReport.FailedTask failed = report.failedTasks().get(0);
    assertThat(failed.summary()).isEmpty();
    assertThat(failed.lastLines())
        .singleElement()
        .asString()
        .contains("Its log cannot be read")
        .contains("no log");
    assertThat(report.exitCode()).isEqualTo(5);
  }

  @Test
  void aTaskThatFailedBeforeItStartedIsNotAskedForALog() {
    transport.reply(200, TASKS.replace("\"try_number\":1", "\"try_number\":0"));
    assertThat(report.failedTasks().get(0).lastLines())
        .containsExactly("It never started, so it has no log");
    assertThat(transport.calls()).hasSize(1);
  }

  @Test
  void aCommandThatWasKilledIsAFailedService() {
    transport.reply(200, TASKS).reply(200, "{\"content\":[{\"event\":\"Runs roundtable\"}]}");
    assertThat(report.exitCode()).isEqualTo(5);
  }
}
