package dev.roundtable.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.posexplode;

import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the newest version of each posting names: a row per skill, or a row per place and range of
 * pay.
 */
final class PostingDetails implements Derivation {
  private final Table writes;
  private final String method;
  private final Detail detail;

  /** How a posting becomes rows. */
  @FunctionalInterface
  interface Detail {
    Dataset<Row> rows(Dataset<Row> postings);
  }

  private PostingDetails(String writes, String method, Detail detail) {
    this.writes = Table.of(writes);
    this.method = method;
    this.detail = detail;
  }

  static Derivation skills() {
    return new PostingDetails("silver.posting_skill", "posting_skill/1", PostingDetails::skillRows);
  }

  static Derivation salaries() {
    return new PostingDetails(
        "silver.posting_salary", "posting_salary/1", PostingDetails::salaryRows);
  }

  @Override
  public Table writes() {
    return writes;
  }

  @Override
  public List<Input> reads() {
    return List.of(
        Input.asOf("silver.posting"),
        Input.landedWithin("silver.parsed_posting", Postings.WINDOW_DAYS));
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    Dataset<Row> newest =
        inputs
            .get("silver.posting")
            .select("source", "posting_id", "landed_on", "object_uri", "record_number");
    Dataset<Row> versions =
        inputs
            .get("silver.parsed_posting")
            .select("landed_on", "object_uri", "record_number", "skills", "pay");
    return detail.rows(
        newest.join(versions, new String[] {"landed_on", "object_uri", "record_number"}));
  }

  private static Dataset<Row> skillRows(Dataset<Row> postings) {
    return postings
        .select(col("source"), col("posting_id"), explode(col("skills")).as("match"))
        .select(
            "source",
            "posting_id",
            "match.skill_id",
            "match.strength",
            "match.span_start",
            "match.span_end",
            "match.rule");
  }

  private static Dataset<Row> salaryRows(Dataset<Row> postings) {
    return postings
        .select(col("source"), col("posting_id"), posexplode(col("pay")))
        .withColumnRenamed("pos", "position")
        .select("source", "posting_id", "position", "col.*");
  }
}
