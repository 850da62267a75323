package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code silver.report_round}: what each round of each report asked, by domain. */
final class ReportRounds implements Derivation {
  private final String guideVersion;

  ReportRounds(String guideVersion) {
    this.guideVersion = guideVersion;
  }

  @Override
  public Table writes() {
    return Table.of("silver.report_round");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.landed("silver.parsed_report"));
  }

  @Override
  public String method() {
    return "report_round/2 guide=" + guideVersion;
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    String[] columns = Ddl.of(writes()).derivedSchema().fieldNames();
    return inputs
        .get("silver.parsed_report")
        .filter(col("reported_on").leq(lit(inputs.asOf())))
        .transform(versions -> Newest.version(versions, "report_id"))
        .withColumn("round", explode_outer(col("rounds")))
        .withColumn("asked", explode_outer(col("round.questions")))
        .select(
            col("*"),
            coalesce(col("round.number"), lit(0)).as("round_number"),
            coalesce(col("round.stage"), lit("")).as("stage"),
            col("round.kind").as("round_kind"),
            col("round.minutes").as("minutes"),
            coalesce(col("asked.domain_id"), lit("")).as("domain_id"),
            coalesce(col("asked.questions"), lit(0)).as("question_count"),
            col("asked.confidence").as("confidence"))
        .select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new));
  }
}
