package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Why the tables say what they say, and how good the data is, as a demo tells it. */
class ExplainTest {
  @Test
  void aPostingIsExplainedByItsWords() {
    String posting =
        sql(
            "SELECT concat(source, '/', posting_id) AS posting FROM silver.posting WHERE level_source = 'title'"
                + " AND level = 'staff' AND as_of_date = '2026-09-30' ORDER BY 1 LIMIT 1");
    Roundtable.Outcome explained =
        Roundtable.run("explain", "posting", posting, "--local", DemoRun.workspace().toString());
    assertThat(explained.exitCode()).as(explained.err()).isZero();
    assertThat(explained.out())
        .startsWith(posting + ": ")
        .containsPattern("level +staff +words of the title +title: staff")
        .containsPattern("skill +\\w+, (required|preferred|mentioned) ")
        .containsPattern("read by parsed_posting/\\d+ guide=[0-9a-f]+")
        .doesNotContain("older reading");
  }

  @Test
  void aPostingThatIsNotThereIsSaid() {
    Roundtable.Outcome explained =
        Roundtable.run("explain", "posting", "none/1", "--local", DemoRun.workspace().toString());
    assertThat(explained.exitCode()).isEqualTo(4);
    assertThat(explained.err()).contains("There is no posting none/1");
  }

  @Test
  void qualityTellsWhatWasRejectedAndWhatWasFound() {
    Roundtable.Outcome quality =
        Roundtable.run(
            "quality",
            "--as-of",
            "2026-09-30",
            "--days",
            "3650",
            "--format",
            "json",
            "--local",
            DemoRun.workspace().toString());
    assertThat(quality.exitCode()).as(quality.err()).isZero();
    String landed = sql("SELECT sum(read_count) AS records FROM bronze.landing_object");
    long records =
        quality
            .out()
            .lines()
            .map(Roundtable::json)
            .filter(line -> line.path("section").textValue().equals("objects"))
            .mapToLong(line -> line.path("records").longValue())
            .sum();
    assertThat(records).isEqualTo(Long.parseLong(landed));
    assertThat(quality.out())
        .contains(
            "\"section\":\"rejected\"", "\"reason\":\"not_gzip\"", "\"section\":\"postings\"");
  }

  /** The one value of a query. */
  private static String sql(String query) {
    Roundtable.Outcome outcome =
        Roundtable.run("sql", "--local", DemoRun.workspace().toString(), "--format", "csv", query);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out().strip().split("\\R")[1];
  }
}
