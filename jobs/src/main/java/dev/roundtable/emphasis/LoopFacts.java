package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.QuantileInterval;
import dev.roundtable.domain.stats.Quantiles;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.loop_fact}: how many rounds a loop for a data role has and how long the onsite part
 * takes, as candidates report who came to it; the loop of one who was turned down before was longer
 * than theirs. Minutes count where every round is told and every onsite round states them.
 */
final class LoopFacts implements Derivation {
  private static final double CONFIDENCE = 0.95;
  private static final Column ONSITE = col("stage").equalTo("onsite");

  private final Guide guide;

  LoopFacts(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.loop_fact");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.report_round"));
  }

  @Override
  public String method() {
    return "loop_fact/3 median=type7 say=%d guide=%s"
        .formatted(Disclosure.MEDIAN_FROM, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Dataset<Row> reports =
        inputs
            .get("silver.report_round")
            .filter(col("round_number").gt(0).and(col("role").isin(guide.dataRoles().toArray())))
            .transform(LoopFacts::rounds)
            .groupBy("source", "report_id")
            .agg(
                max("company_id").as("company_id"),
                max("round_number").cast("double").as("rounds"),
                sum(when(ONSITE, 1).otherwise(0)).as("onsite_rounds"),
                // A round of unknown stage may be one of the onsite rounds.
                sum(when(ONSITE.or(col("stage").equalTo("")), 1).otherwise(0)).as("rounds_to_time"),
                sum(when(ONSITE.and(col("minutes").isNotNull()), 1).otherwise(0))
                    .as("timed_rounds"),
                sum(when(ONSITE, col("minutes"))).as("onsite_minutes"))
            .filter(col("onsite_rounds").gt(0))
            .withColumn(
                "onsite_minutes",
                when(col("timed_rounds").equalTo(col("rounds_to_time")), col("onsite_minutes")))
            .withColumn("company_id", explode(array(col("company_id"), lit(CurrentPostings.ALL))));
    return Groups.map(
        reports,
        List.of("company_id"),
        List.of("source", "report_id"),
        schema,
        group -> List.of(fact(group, new RowBuilder(schema))).iterator());
  }

  /** One row per round: the table has one per domain. */
  private static Dataset<Row> rounds(Dataset<Row> byDomain) {
    return byDomain
        .groupBy("source", "report_id", "company_id", "round_number", "stage")
        .agg(first("minutes").as("minutes"));
  }

  private static Row fact(List<Row> reports, RowBuilder row) {
    row.set("company_id", reports.get(0).getAs("company_id"));
    median(row, "report_count", "rounds", values(reports, "rounds"));
    median(row, "onsite_report_count", "onsite_minutes", values(reports, "onsite_minutes"));
    return row.build();
  }

  private static double[] values(List<Row> reports, String column) {
    return reports.stream()
        .filter(report -> report.getAs(column) != null)
        .mapToDouble(report -> report.<Double>getAs(column))
        .sorted()
        .toArray();
  }

  private static void median(RowBuilder row, String count, String name, double[] sorted) {
    boolean said = Disclosure.of(sorted.length).allows(0.5);
    var ranks =
        QuantileInterval.interiorRanks(sorted.length, 0.5, CONFIDENCE).filter(found -> said);
    row.set(count, sorted.length)
        .set(name + "_median", said ? Quantiles.type7(sorted, 0.5) : null)
        .set(name + "_low", ranks.map(found -> sorted[found.low() - 1]).orElse(null))
        .set(name + "_high", ranks.map(found -> sorted[found.high() - 1]).orElse(null));
  }
}
