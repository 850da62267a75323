package dev.roundtable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.domain.Failure;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Table TABLE = Table.of("gold.page");
  private static final String TEXT =
      """
      -- fail: slug is unique
      SELECT slug FROM gold.page GROUP BY slug HAVING count(*) > 1;
      -- warn: few pages are empty
      SELECT slug FROM gold.page
      WHERE bytes = 0;
      """;

  @Test
  void readsEveryCheck() {
    assertThat(Checks.parse(TABLE, TEXT).all())
        .containsExactly(
            new Checks.Check(
                true,
                "slug is unique",
                "SELECT slug FROM gold.page GROUP BY slug HAVING count(*) > 1"),
            new Checks.Check(
                false, "few pages are empty", "SELECT slug FROM gold.page\nWHERE bytes = 0"));
  }

  @Test
  void refusesAFileWithoutChecks() {
    assertThatThrownBy(() -> Checks.parse(TABLE, "SELECT 1"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("gold.page");
  }

  @Test
  void rowsThatBreakNothingPassInSilence() {
    assertThat(run("a", 1, "b", 1)).isEmpty();
  }

  @Test
  void aWarningCountsAndGivesAnExample() {
    assertThat(run("a", 0, "b", 0))
        .containsExactly(
            "Table gold.page, as_of_date x: check 'few pages are empty' found 2 row(s), such as {\"slug\":\"a\"}");
  }

  @Test
  void aFailureStopsTheWriteAndNamesCheckTableAndSlice() {
    assertThatThrownBy(() -> run("a", 1, "a", 0))
        .hasMessageContainingAll(
            "gold.page", "as_of_date x", "'slug is unique'", "{\"slug\":\"a\"}")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CHECK));
  }

  @Test
  void leavesNoViewBehind() {
    assertThatThrownBy(() -> run("a", 1, "a", 1)).isInstanceOf(Failure.class);
    assertThat(SharedSpark.session().catalog().tableExists("_candidate_gold_page")).isFalse();
  }

  private static List<String> run(String slug, int bytes, String other, int otherBytes) {
    SparkSession spark = SharedSpark.session();
    Dataset<Row> rows =
        spark.sql(
            "SELECT * FROM VALUES ('%s', %d), ('%s', %d) AS t(slug, bytes)"
                .formatted(slug, bytes, other, otherBytes));
    return Checks.parse(TABLE, TEXT).run(spark, rows, "as_of_date x", ". So").warnings();
  }
}
