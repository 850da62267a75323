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
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tables")
class LakeTest {
  private static final Table FACTS = Table.of("gold.site_fact");
  private static final Table INPUT = Table.of("gold.loop_fact");
  private static int weeks;

  private final Lake lake = SharedSpark.lake();

  // Days of its own for each test: emptying Delta tables in between would cost more than the tests.
  private final LocalDate monday = LocalDate.of(2026, 1, 5).plusWeeks(weeks++);
  private final LocalDate tuesday = monday.plusDays(1);

  @Test
  void replacingASliceTwiceChangesNothingAndLeavesOtherSlicesAlone() {
    replace(FACTS, monday, facts(monday, 1));
    replace(FACTS, tuesday, facts(tuesday, 2));
    replace(FACTS, tuesday, facts(tuesday, 2));
    assertThat(contents()).containsExactly("monday 1", "tuesday 2");
    replace(FACTS, tuesday, facts(tuesday, 3));
    assertThat(contents()).containsExactly("monday 1", "tuesday 3");
  }

  @Test
  void anEmptySliceTakesTheRowsAwayAndASecondOneWritesNothing() {
    replace(FACTS, monday, facts(monday, 1));
    replace(FACTS, monday, facts(monday, 1).limit(0));
    assertThat(contents()).isEmpty();
    long version = lake.deltaVersion(FACTS);
    assertThat(replace(FACTS, monday, facts(monday, 1).limit(0)).rows()).isZero();
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
  }

  @Test
  void aFailingCheckWritesNothing() {
    replace(FACTS, monday, facts(monday, 1));
    long version = lake.deltaVersion(FACTS);
    assertThatThrownBy(() -> replace(FACTS, monday, facts(monday, 2).union(facts(monday, 3))))
        .hasMessageContainingAll("gold.site_fact", "key is unique", "Nothing was written")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CHECK));
    assertThat(contents()).containsExactly("monday 1");
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
  }

  @Test
  void rowsAreComputedOnceForTheChecksAndTheWrite() {
    LongAccumulator computed = SharedSpark.session().sparkContext().longAccumulator();
    Dataset<Row> facts = facts(monday, 1);
    MapFunction<Row, Row> counted =
        row -> {
          computed.add(1);
          return row;
        };
    replace(FACTS, monday, facts.map(counted, Encoders.row(facts.schema())));
    assertThat(contents()).containsExactly("monday 1");
    assertThat(computed.value()).isEqualTo(1);
  }

  @Test
  void refusesARowOutsideTheSlice() {
    replace(FACTS, monday, facts(monday, 1));
    assertThatThrownBy(() -> replace(FACTS, tuesday, facts(monday, 2)))
        .hasMessageContaining("REPLACE_WHERE_MISMATCH");
    assertThat(contents()).containsExactly("monday 1");
  }

  @Test
  void refusesAMissingAnExtraAndAWrongTypedColumn() {
    Dataset<Row> rows = facts(monday, 1);
    assertThatThrownBy(() -> replace(FACTS, monday, rows.drop("offer_count")))
        .hasMessageContaining("lack columns [offer_count]");
    assertThatThrownBy(() -> replace(FACTS, monday, rows.withColumn("color", lit("red"))))
        .hasMessageContaining("have [color] beyond");
    assertThatThrownBy(() -> replace(FACTS, monday, rows.withColumn("offer_count", lit("many"))))
        .hasMessageContainingAll("offer_count as string", "bigint");
    assertThat(contents()).isEmpty();
  }

  @Test
  void columnsGoByNameWhateverTheirOrder() {
    Dataset<Row> rows = facts(monday, 1);
    List<String> names = new ArrayList<>(List.of(rows.columns()));
    Collections.reverse(names);
    Column[] columns = names.stream().map(name -> col(name)).toArray(Column[]::new);
    replace(FACTS, monday, rows.select(columns));
    assertThat(contents()).containsExactly("monday 1");
  }

  @Test
  void theVersionOfASliceFollowsItsRunIdsAndNothingElse() {
    replace(FACTS, monday, facts(monday, 1));
    replace(FACTS, tuesday, facts(tuesday, 2));
    var before = lake.versions(FACTS);
    assertThat(before).containsKeys(monday.toString(), tuesday.toString());
    assertThat(before).containsEntry(monday.toString(), Lake.versionOfRun("run"));
    replace(FACTS, tuesday, facts(tuesday, 2).withColumn("run_id", lit("another run")));
    var after = lake.versions(FACTS);
    assertThat(after.get(monday.toString())).isEqualTo(before.get(monday.toString()));
    assertThat(after.get(tuesday.toString())).isNotEqualTo(before.get(tuesday.toString()));
  }

  @Test
  void anUnchangedSliceIsNotMadeAgain() {
    replace(INPUT, monday, input(monday, "first"));
    assertThat(derive(monday, "1").unchanged()).isFalse();
    long version = lake.deltaVersion(FACTS);
    assertThat(derive(monday, "1").unchanged()).isTrue();
    assertThat(lake.deltaVersion(FACTS)).isEqualTo(version);
    assertThat(contents()).containsExactly("monday 1");
  }

  @Test
  void aSliceIsMadeAgainWhenItsInputOrItsMethodChanges() {
    replace(INPUT, monday, input(monday, "first"));
    derive(monday, "1");
    replace(INPUT, monday, input(monday, "second"));
    assertThat(derive(monday, "1").slices()).isEqualTo(1);
    assertThat(derive(monday, "2").slices()).isEqualTo(1);
    assertThat(derive(monday, "2").unchanged()).isTrue();
  }

  @Test
  void anotherAsOfDateLeavesTheFirstAloneAndDoesNotSeeItsInput() {
    replace(INPUT, monday, input(monday, "first"));
    derive(monday, "1");
    assertThat(derive(tuesday, "1").slices()).isEqualTo(1);
    assertThat(contents()).containsExactly("monday 1", "tuesday 0");
    replace(INPUT, tuesday, input(tuesday, "second"));
    assertThat(derive(monday, "1").unchanged()).isTrue();
    assertThat(derive(tuesday, "1").unchanged()).isFalse();
    assertThat(contents()).containsExactly("monday 1", "tuesday 1");
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
              "0L AS verified_report_count",
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
    return lake.read(FACTS).filter(ofThisTest()).orderBy("as_of_date").collectAsList().stream()
        .map(row -> name(row.<LocalDate>getAs("as_of_date")) + " " + row.getAs("report_count"))
        .toList();
  }

  private String name(LocalDate day) {
    return day.equals(monday) ? "monday" : "tuesday";
  }

  private Column ofThisTest() {
    return col("as_of_date").isin(monday, tuesday);
  }

  private static Dataset<Row> facts(LocalDate day, long reports) {
    return SharedSpark.frame(
        FACTS.fullName(),
        List.of(
            new RowBuilder(Ddl.of(FACTS).schema())
                .set("as_of_date", day)
                .set("report_count", reports)
                .set("verified_report_count", 0L)
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
            new RowBuilder(Ddl.of(INPUT).schema())
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
