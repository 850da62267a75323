package dev.roundtable.pages.release;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Encoders;
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
   * What is recorded of a release that was published.
   *
   * @param manifestHash SHA-256 of the manifest as it was stored
   */
  record Publication(Manifest manifest, String manifestHash, Changes changes) {}

  /**
   * One row per published release; a repetition changes nothing.
   *
   * @param publications also former ones: who published one may have been killed before it was
   *     recorded
   * @return ids of those that were not recorded before
   */
  Set<String> record(List<Publication> publications) {
    Set<String> recorded = recorded();
    StructType schema = Ddl.of(RELEASE).schema();
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Publication publication : publications) {
      String id = publication.manifest().releaseId();
      if (!recorded.contains(id) && ids.add(id)) {
        rows.add(row(publication, schema));
      }
    }
    if (!rows.isEmpty()) {
      lake.replace(
          RELEASE,
          col("release_id").isin(ids.toArray()),
          "release_id in " + ids,
          lake.spark().createDataFrame(rows, schema));
    }
    return ids;
  }

  /** One row a publication: few, and short. */
  private Set<String> recorded() {
    return lake.exists(RELEASE)
        ? Set.copyOf(lake.read(RELEASE).select("release_id").as(Encoders.STRING()).collectAsList())
        : Set.of();
  }

  private static Row row(Publication publication, StructType schema) {
    Manifest manifest = publication.manifest();
    Changes changes = publication.changes();
    return new RowBuilder(schema)
        .set("release_id", manifest.releaseId())
        .set("as_of_date", LocalDate.parse(manifest.asOf()))
        .set("previous_release_id", changes.previousReleaseId())
        .set("page_count", manifest.pages().size())
        .set("added_count", changes.added().size())
        .set("changed_count", changes.changed().size())
        .set("removed_count", changes.removed().size())
        .set("manifest_hash", publication.manifestHash())
        .build();
  }
}
