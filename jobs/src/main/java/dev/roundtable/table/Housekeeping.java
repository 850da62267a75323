package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.delta.tables.DeltaTable;
import org.apache.spark.sql.Row;

/** Keeps the files of tables few and free of what nobody reads any more. Changes no row. */
public final class Housekeeping {
  private final Lake lake;

  public Housekeeping(Lake lake) {
    this.lake = lake;
  }

  /**
   * What became of a table's files.
   *
   * @param before small files that were read
   * @param after files that were written in their place
   */
  public record Compaction(long before, long after) {}

  /** Puts small files together, slice by slice. */
  public Compaction optimize(Table table) {
    Row metrics =
        DeltaTable.forPath(lake.spark(), lake.location(table))
            .optimize()
            .executeCompaction()
            .agg(sum(col("metrics.numFilesRemoved")), sum(col("metrics.numFilesAdded")))
            .first();
    return new Compaction(metrics.getLong(0), metrics.getLong(1));
  }

  /**
   * Removes files that no version of the last days names; older versions cannot be read afterwards.
   *
   * @param days at least 7, so that no file of a run under way is taken
   */
  public void vacuum(Table table, int days) {
    DeltaTable.forPath(lake.spark(), lake.location(table)).vacuum(days * 24.0);
  }

  /** How many files {@link #vacuum} would remove. */
  public long removable(Table table, int days) {
    return lake.spark()
        .sql("VACUUM delta.`%s` RETAIN %d HOURS DRY RUN".formatted(lake.location(table), days * 24))
        .count();
  }
}
