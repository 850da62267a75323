package dev.roundtable.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Of the versions of a source's record, the one that landed last. */
final class Newest {
  /** The order of a record's versions, the newest first. */
  static final Column[] ORDER = {
    col("landed_on").desc(), col("object_uri").desc(), col("record_number").desc()
  };

  private Newest() {}

  /**
   * One row per (source, id); the object and position break ties, so that a rerun picks the same
   * version.
   */
  static Dataset<Row> version(Dataset<Row> versions, String id) {
    return versions
        .withColumn("_rank", row_number().over(first(id)))
        .filter(col("_rank").equalTo(1));
  }

  /** The versions of each record, the newest first. */
  static WindowSpec first(String id) {
    return Window.partitionBy("source", id).orderBy(ORDER);
  }
}
