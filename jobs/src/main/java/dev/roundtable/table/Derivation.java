package dev.roundtable.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How one table is made from others. Pure: the same frames and as-of date give the same rows. */
public interface Derivation {
  Table writes();

  List<Input> reads();

  /** Names the method and its constants; a change of it makes every slice anew. */
  String method();

  /**
   * The rows of the slices that are being made, with the columns of the DDL less those that {@link
   * Deriver} adds: {@code as_of_date}, {@code run_id}, {@code method_version}.
   */
  Dataset<Row> derive(Frames inputs);
}
