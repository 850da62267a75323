package dev.roundtable.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.cli.TestRows;
import dev.roundtable.table.Lake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class QualityReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void everySectionRunsOverALakeWithoutTables() {
    Lake empty =
        new Lake(SharedSpark.session(), "s3a://" + SharedSpark.bucket().bucket() + "/none");
    Map<String, List<Row>> sections = new HashMap<>();
    new QualityReport(empty, DAY.minusDays(9), DAY)
        .sections(section -> sections.put(section.name(), section.rows().collectAsList()));
    assertThat(sections).hasSize(10).allSatisfy((name, rows) -> assertThat(rows).isEmpty());
  }

  @Test
  void countsTermsBesideSkillsAndWhereTheyAreWrittenAtAll() {
    List<Row> raw = new ArrayList<>();
    List<Row> parsed = new ArrayList<>();
    posting(raw, parsed, "amazon", "data_engineer", "You know Python, Foobase and SQL");
    posting(raw, parsed, "amazon", "data_engineer", "Spark or Foobase; SQL, cooking");
    posting(raw, parsed, "stripe", "data_engineer", "foobase/Kafka. We like cooking.");
    posting(raw, parsed, "stripe", "data_engineer", "We like cooking, and FOOBASE too.");
    posting(raw, parsed, "stripe", "", "Python, Foobase");
    Map<String, String> terms =
        CatalogueGaps.of(
                SharedSpark.frame("bronze.raw_posting", raw),
                SharedSpark.frame("silver.parsed_posting", parsed))
            .selectExpr("term", "concat_ws(' ', postings, companies, written)")
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    assertThat(terms).containsOnly(Map.entry("foobase", "3 2 4"), Map.entry("cooking", "1 1 3"));
  }

  private static void posting(
      List<Row> raw, List<Row> parsed, String company, String role, String text) {
    long number = raw.size();
    raw.add(
        TestRows.of("bronze.raw_posting")
            .row(
                Map.of(
                    "record_number",
                    number,
                    "payload",
                    "{\"description\": \"%s\"}".formatted(text))));
    parsed.add(
        TestRows.of("silver.parsed_posting")
            .row(Map.of("record_number", number, "company_id", company, "role", role)));
  }
}
