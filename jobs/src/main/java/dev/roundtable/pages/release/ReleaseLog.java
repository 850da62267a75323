package dev.roundtable.pages.release;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** {@code gold.release}: every release that was published. */
final class ReleaseLog {
  private static final Table RELEASE = Table.of("gold.release");

  private final Lake lake;

  ReleaseLog(Lake lake) {
    this.lake = lake;
  }

  /**
   * One row per published release; a repetition changes nothing.
   *
   * @return false if the release was recorded before
   */
  boolean record(Manifest manifest, Changes changes) {
    if (lake.exists(RELEASE)
        && !lake.read(RELEASE).filter(col("release_id").equalTo(manifest.releaseId())).isEmpty()) {
      return false;
    }
    StructType schema = Ddl.of(RELEASE).schema();
    Row row =
        new RowBuilder(schema)
            .set("release_id", manifest.releaseId())
            .set("as_of_date", LocalDate.parse(manifest.asOf()))
            .set("previous_release_id", changes.previousReleaseId())
            .set("page_count", manifest.pages().size())
            .set("added_count", changes.added().size())
            .set("changed_count", changes.changed().size())
            .set("removed_count", changes.removed().size())
            .set("manifest_hash", manifest.hash())
            .build();
    lake.replace(
        RELEASE,
        col("release_id").equalTo(manifest.releaseId()),
        "release_id " + manifest.releaseId(),
        lake.spark().createDataFrame(List.of(row), schema));
    return true;
  }
}
