package dev.roundtable.emr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.RunSummaryLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a job run ends with: the cases that hold for the DAGs' operator too. */
class JobRunTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path CASES = Path.of("../tests/cases/job_run_ends.jsonl");

  static List<JsonNode> ends() throws IOException {
    List<JsonNode> ends = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      ends.add(JSON.readTree(line));
    }
    return ends;
  }

  @ParameterizedTest
  @MethodSource("ends")
  void exitCode(JsonNode end) {
    JobRun run = new JobRun("1", end.path("state").textValue(), end.path("details").textValue());
    List<String> printed = end.path("stdout").textValue().lines().toList();
    assertThat(run.exitCode(RunSummaryLine.exitCodeOf(printed)))
        .isEqualTo(end.path("exit_code").intValue());
    assertThat(run.hasEnded()).isTrue();
  }

  @Test
  void whatIsSaidOfIt() {
    assertThat(new JobRun("1", "RUNNING", null).hasEnded()).isFalse();
    assertThat(new JobRun("1", "RUNNING", null).words()).isEqualTo("Job run 1 is RUNNING");
    assertThat(new JobRun("1", "FAILED", "No capacity").words())
        .isEqualTo("Job run 1 is FAILED: No capacity");
  }
}
