package dev.roundtable.pages;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code gold.site_fact}: what the whole site rests on. */
final class SiteFacts implements Derivation {
  @Override
  public Table writes() {
    return Table.of("gold.site_fact");
  }

  @Override
  public List<Input> reads() {
    return List.of(
        Input.asOf("silver.report_round"),
        Input.asOf("silver.posting"),
        Input.asOf("silver.offer"));
  }

  @Override
  public String method() {
    return "site_fact/2";
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    Dataset<Row> reports =
        inputs
            .get("silver.report_round")
            .filter(col("company_id").notEqual(""))
            .agg(
                countDistinct(struct("source", "report_id")).as("report_count"),
                countDistinct(when(col("verified"), struct("source", "report_id")))
                    .as("verified_report_count"),
                countDistinct("company_id").as("report_company_count"));
    Dataset<Row> postings =
        inputs
            .get("silver.posting")
            .filter(col("is_current"))
            .agg(
                count(lit(1)).as("posting_count"),
                countDistinct("cluster_id").as("posting_cluster_count"));
    Dataset<Row> offers =
        inputs.get("silver.offer").filter(col("included")).agg(count(lit(1)).as("offer_count"));
    return reports.crossJoin(postings).crossJoin(offers);
  }
}
