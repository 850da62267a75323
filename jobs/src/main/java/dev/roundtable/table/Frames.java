package dev.roundtable.table;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a derivation is given: the wanted slices of its inputs, and the as-of date. */
public final class Frames {
  private final SparkSession spark;
  private final Map<Table, Dataset<Row>> frames;
  private final LocalDate asOf;

  public Frames(SparkSession spark, Map<Table, Dataset<Row>> frames, LocalDate asOf) {
    this.spark = spark;
    this.frames = frames;
    this.asOf = asOf;
  }

  public SparkSession spark() {
    return spark;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** The slices of a table that the derivation named among its reads. */
  public Dataset<Row> get(String table) {
    Dataset<Row> frame = frames.get(Table.of(table));
    if (frame == null) {
      throw new IllegalStateException(
          "Table " + table + " is not among the reads " + frames.keySet());
    }
    return frame;
  }
}
