package dev.roundtable.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSummaryLineTest {
  private static final String DONE = "{\"command\":\"parse\",\"exit_code\":0}";

  @Test
  void isTheLastOneWithAnExitCode() {
    List<String> lines =
        List.of(
            "silver.posting 7 rows",
            DONE,
            "[2026-09-30] INFO - {\"command\":\"derive\",\"exit_code\":3}",
            "{\"command\":\"export\",\"exit",
            "{\"command\":\"export\"}");
    assertThat(RunSummaryLine.lastOf(lines).orElseThrow().path("command").textValue())
        .isEqualTo("derive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"exit_code\":0}",
        "{\"command\":\"parse\"}",
        "{\"command\":\"parse\",\"exit_code\":\"0\"}",
        "{\"command\":\"parse\",\"exit_code\":"
      })
  void isNoOtherLine(String line) {
    assertThat(RunSummaryLine.lastOf(List.of(line))).isEmpty();
  }
}
