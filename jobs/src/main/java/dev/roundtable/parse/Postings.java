package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code silver.posting}: of each posting its newest version, when it was seen, and the cluster of
 * its reposts.
 */
final class Postings implements Derivation {
  /** A posting counts as current this long after it was last seen. */
  private static final int UNSEEN_DAYS = 14;

  /** A posting counts as current this long after it was first seen. */
  private static final int CURRENT_DAYS = 90;

  /** Enough to see postings that are current, and those that were current a quarter ago. */
  static final int WINDOW_DAYS = 2 * CURRENT_DAYS;

  private final String guideVersion;

  Postings(String guideVersion) {
    this.guideVersion = guideVersion;
  }

  @Override
  public Table writes() {
    return Table.of("silver.posting");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.landedWithin("silver.parsed_posting", WINDOW_DAYS));
  }

  @Override
  public String method() {
    return "posting/1 unseen=%d current=%d guide=%s"
        .formatted(UNSEEN_DAYS, CURRENT_DAYS, guideVersion);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    String[] columns = Ddl.of(writes()).derivedSchema(inputs.spark()).fieldNames();
    return inputs
        .get("silver.parsed_posting")
        .transform(Postings::newestVersion)
        .transform(Postings::withCluster)
        .withColumn("is_current", isCurrent(inputs.asOf()))
        .select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new));
  }

  /**
   * One row per posting; the object and position break ties, so that a rerun picks the same
   * version.
   */
  private static Dataset<Row> newestVersion(Dataset<Row> versions) {
    WindowSpec posting = Window.partitionBy("source", "posting_id");
    return versions
        .withColumn("first_seen_on", min("landed_on").over(posting))
        .withColumn("last_seen_on", max("landed_on").over(posting))
        .transform(seen -> Newest.version(seen, "posting_id"));
  }

  /**
   * Postings of one company with the same title and the same text are one cluster, in however many
   * cities and under however many ids. A posting without text is a cluster of its own.
   */
  private static Dataset<Row> withCluster(Dataset<Row> postings) {
    Column id = concat_ws("/", col("source"), col("posting_id"));
    Column text = when(col("text_empty"), id).otherwise(col("text_hash"));
    WindowSpec cluster = Window.partitionBy(col("company_id"), col("title_key"), text);
    return postings.withColumn("cluster_id", min(id).over(cluster));
  }

  private static Column isCurrent(LocalDate asOf) {
    Column today = lit(asOf);
    Column closes =
        least(
            coalesce(col("closes_on"), lit(LocalDate.of(9999, 12, 31))),
            date_add(col("last_seen_on"), UNSEEN_DAYS));
    return today.leq(closes).and(today.leq(date_add(col("first_seen_on"), CURRENT_DAYS)));
  }
}
