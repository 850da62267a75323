package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LakeTest {
  private static final Table FACTS = Table.of("gold.site_fact");
  private static final Table INPUT = Table.of("gold.loop_fact");
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 29);

  private final Lake lake = SharedSpark.lake();

  @BeforeEach
  void empty() {
    for (Table table : List.of(FACTS, INPUT)) {
      lake.ensure(table);
      SharedSpark.session().sql("DELETE FROM " + table);
    }
  }

  @Test
  void replacingASliceTwiceChangesNothingAndLeavesOtherSlicesAlone() {
    replace(FACTS, MONDAY, facts(MONDAY, 1));
    replace(FACTS, TUESDAY, facts(TUESDAY, 2));
    replace(FACTS, TUESDAY, facts(TUESDAY, 2));
    assertThat(contents()).containsExactly("2026-09-28 1", "2026-09-29 2");
    replace(FACTS, TUESDAY, facts(TUESDAY, 3));
    assertThat(contents()).containsExactly("2026-09-28 1", "2026-09-29 3");
  }

  @Test
  void anEmptySliceTakesTheRowsAwayAndASecondOneWritesNothing() {
    replace(FACTS, MONDAY, facts(MONDAY, 1));
    replace(FACTS, MONDAY, facts(MONDAY, 1).limit(0));
    assertThat(contents()).isEmpty();
    long version = lake.deltaVersion(FACTS);
    assertThat(replace(FACTS, MONDAY, facts(MONDAY, 1).limit(0)).rows()).isZero();
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
  }

  @Test
  void aFailingCheckWritesNothing() {
    replace(FACTS, MONDAY, facts(MONDAY, 1));
    long version = lake.deltaVersion(FACTS);
    assertThatThrownBy(() -> replace(FACTS, MONDAY, facts(MONDAY, 2).union(facts(MONDAY, 3))))
        .hasMessageContainingAll("gold.site_fact", "key is unique", "Nothing was written")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CHECK));
    assertThat(contents()).containsExactly("2026-09-28 1");
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
  }

  @Test
  void refusesARowOutsideTheSlice() {
    replace(FACTS, MONDAY, facts(MONDAY, 1));
    assertThatThrownBy(() -> replace(FACTS, TUESDAY, facts(MONDAY, 2)))
        .hasMessageContaining("REPLACE_WHERE_MISMATCH");
    assertThat(contents()).containsExactly("2026-09-28 1");
  }

  @Test
  void refusesAMissingAnExtraAndAWrongTypedColumn() {
    Dataset<Row> rows = facts(MONDAY, 1);
    assertThatThrownBy(() -> replace(FACTS, MONDAY, rows.drop("offer_count")))
        .hasMessageContaining("lack columns [offer_count]");
    assertThatThrownBy(() -> replace(FACTS, MONDAY, rows.withColumn("color", lit("red"))))
        .hasMessageContaining("have [color] beyond");
    assertThatThrownBy(() -> replace(FACTS, MONDAY, rows.withColumn("offer_count", lit("many"))))
        .hasMessageContainingAll("offer_count as string", "bigint");
    assertThat(contents()).isEmpty();
  }

  @Test
  void columnsGoByNameWhateverTheirOrder() {
    Dataset<Row> rows = facts(MONDAY, 1);
    List<String> names = new ArrayList<>(List.of(rows.columns()));
    Collections.reverse(names);
    Column[] columns = names.stream().map(name -> col(name)).toArray(Column[]::new);
    replace(FACTS, MONDAY, rows.select(columns));
    assertThat(contents()).containsExactly("2026-09-28 1");
  }

  @Test
  void theVersionOfASliceFollowsItsRunIdsAndNothingElse() {
    replace(FACTS, MONDAY, facts(MONDAY, 1));
    replace(FACTS, TUESDAY, facts(TUESDAY, 2));
    var before = lake.versions(FACTS, lit(true));
    assertThat(before).containsOnlyKeys("2026-09-28", "2026-09-29");
    assertThat(before).containsEntry("2026-09-28", Lake.versionOfRun("run"));
    replace(FACTS, TUESDAY, facts(TUESDAY, 2).withColumn("run_id", lit("another run")));
    var after = lake.versions(FACTS, lit(true));
    assertThat(after.get("2026-09-28")).isEqualTo(before.get("2026-09-28"));
    assertThat(after.get("2026-09-29")).isNotEqualTo(before.get("2026-09-29"));
  }

  @Test
  void anUnchangedSliceIsNotMadeAgain() {
    replace(INPUT, MONDAY, input(MONDAY, "first"));
    assertThat(derive(MONDAY, "1").unchanged()).isFalse();
    long version = lake.deltaVersion(FACTS);
    assertThat(derive(MONDAY, "1").unchanged()).isTrue();
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
    assertThat(contents()).containsExactly("2026-09-28 1");
  }

  @Test
  void aSliceIsMadeAgainWhenItsInputOrItsMethodChanges() {
    replace(INPUT, MONDAY, input(MONDAY, "first"));
    derive(MONDAY, "1");
    replace(INPUT, MONDAY, input(MONDAY, "second"));
    assertThat(derive(MONDAY, "1").slices()).isEqualTo(1);
    assertThat(derive(MONDAY, "2").slices()).isEqualTo(1);
    assertThat(derive(MONDAY, "2").unchanged()).isTrue();
  }

  @Test
  void anotherAsOfDateLeavesTheFirstAloneAndDoesNotSeeItsInput() {
    replace(INPUT, MONDAY, input(MONDAY, "first"));
    derive(MONDAY, "1");
    assertThat(derive(TUESDAY, "1").slices()).isEqualTo(1);
    assertThat(contents()).containsExactly("2026-09-28 1", "2026-09-29 0");
    replace(INPUT, TUESDAY, input(TUESDAY, "second"));
    assertThat(derive(MONDAY, "1").unchanged()).isTrue();
    assertThat(derive(TUESDAY, "1").unchanged()).isFalse();
    assertThat(contents()).containsExactly("2026-09-28 1", "2026-09-29 1");
  }

  private Deriver.Outcome derive(LocalDate asOf, String method) {
    return new Deriver(lake, asOf, Progress.SILENT)
        .run("test", List.of(new CountedLoops(method)))
        .get(0);
  }

  /** Counts its input rows into gold.site_fact. */
  private record CountedLoops(String method) implements Derivation {
    @Override
    public Table writes() {
      return FACTS;
    }

    @Override
    public List<Input> reads() {
      return List.of(Input.asOf(INPUT.fullName()));
    }

    @Override
    public Dataset<Row> derive(Frames inputs) {
      return inputs
          .get(INPUT.fullName())
          .selectExpr(
              "count(*) AS report_count",
              "0L AS report_company_count",
              "0L AS posting_count",
              "0L AS posting_cluster_count",
              "0L AS offer_count");
    }
  }

  private Lake.Written replace(Table table, LocalDate day, Dataset<Row> rows) {
    return lake.replace(table, col("as_of_date").equalTo(lit(day)), "as_of_date " + day, rows);
  }

  private List<String> contents() {
    return lake.read(FACTS).orderBy("as_of_date").collectAsList().stream()
        .map(row -> row.getAs("as_of_date") + " " + row.getAs("report_count"))
        .toList();
  }

  private static Dataset<Row> facts(LocalDate day, long reports) {
    return SharedSpark.frame(
        FACTS.fullName(),
        List.of(
            new RowBuilder(Ddl.of(FACTS).schema(SharedSpark.session()))
                .set("as_of_date", day)
                .set("report_count", reports)
                .set("report_company_count", 0L)
                .set("posting_count", 0L)
                .set("posting_cluster_count", 0L)
                .set("offer_count", 0L)
                .set("method_version", "test")
                .set("run_id", "run")
                .build()));
  }

  private static Dataset<Row> input(LocalDate day, String runId) {
    return SharedSpark.frame(
        INPUT.fullName(),
        List.of(
            new RowBuilder(Ddl.of(INPUT).schema(SharedSpark.session()))
                .set("as_of_date", day)
                .set("company_id", "amazon")
                .set("report_count", 0)
                .set("rounds_median", null)
                .set("rounds_low", null)
                .set("rounds_high", null)
                .set("onsite_report_count", 0)
                .set("onsite_minutes_median", null)
                .set("onsite_minutes_low", null)
                .set("onsite_minutes_high", null)
                .set("method_version", "test")
                .set("run_id", runId)
                .build()));
  }
}
