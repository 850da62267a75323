package dev.roundtable.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.cli.TestRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReportFallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void fewerReportsThanBeforeAreWarnedOf() {
    assertThat(warnings(fact(1, 90, 40), fact(0, 89, 40)))
        .containsExactly(
            "gold.site_fact, 2026-06-30: report_count fell to 89 from 90 as of 2026-06-29; look for a source whose"
                + " objects are gone");
  }

  @Test
  void moreReportsAndTheFirstDayAreNot() {
    assertThat(warnings(fact(1, 90, 40), fact(0, 91, 40))).isEmpty();
    assertThat(warnings(fact(0, 91, 40))).isEmpty();
  }

  @Test
  void onlyTheDayBeforeCounts() {
    assertThat(warnings(fact(9, 500, 50), fact(1, 90, 40), fact(0, 90, 40), fact(-5, 1, 1)))
        .isEmpty();
  }

  private static List<String> warnings(Row... facts) {
    return ReportFall.warnings(SharedSpark.frame("gold.site_fact", List.of(facts)), DAY);
  }

  private static Row fact(int daysBefore, long reports, long companies) {
    return TestRows.of("gold.site_fact")
        .row(
            Map.of(
                "as_of_date",
                DAY.minusDays(daysBefore),
                "report_count",
                reports,
                "report_company_count",
                companies));
  }
}
