package dev.roundtable.pages.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.ReleasePublisher;
import dev.roundtable.store.SiteKeys;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Publishes the pages of a day as a release. The release of an earlier day than the current one is
 * written but does not become current, so that backfills may run in any order.
 */
public final class Export {
  private static final Table PAGE = Table.of("gold.page");
  private static final Table RELEASE = Table.of("gold.release");

  private final Lake lake;
  private final ReleasePublisher publisher;
  private final ObjectStore store;

  public Export(Lake lake, ObjectStore store) {
    this.lake = lake;
    this.store = store;
    this.publisher = new ReleasePublisher(store);
  }

  /**
   * What was published.
   *
   * @param published false if the release was current already, or is older than the current one
   */
  public record Result(
      String releaseId,
      boolean published,
      int pages,
      int notMade,
      int uploaded,
      List<String> warnings) {}

  /** Publishes the pages of {@code gold.page} of the day. */
  public Result publish(LocalDate asOf, Progress progress) {
    SortedMap<String, byte[]> documents = new TreeMap<>();
    List<Manifest.Page> pages = new ArrayList<>();
    SortedMap<String, String> notMade = new TreeMap<>();
    read(asOf, documents, pages, notMade);
    if (pages.isEmpty()) {
      throw Failure.check(
          "No page can be made as of "
              + asOf
              + ": no company of the guide has enough offers or postings. Nothing was published");
    }
    ReleasePublisher.Pointer pointer = publisher.pointer();
    Manifest current = pointer.etag() == null ? Manifest.NONE : currentRelease(pointer);
    Manifest manifest = Manifest.of(asOf, pages, notMade, current);
    if (manifest.releaseId().equals(current.releaseId())) {
      record(
          manifest,
          Changes.parse(store.read(SiteKeys.release(manifest.releaseId(), Changes.FILE))));
      progress.start("export", 1);
      progress.finish("export: release " + manifest.releaseId() + " is current already");
      return new Result(manifest.releaseId(), false, pages.size(), notMade.size(), 0, List.of());
    }
    int uploaded = publisher.uploadObjects(documents, progress);
    publisher.verify(documents);
    Changes changes = Changes.between(current, manifest);
    publisher.writeRelease(manifest.releaseId(), manifest.files(changes));
    if (asOf.toString().compareTo(current.asOf()) < 0) {
      String warning =
          "Release "
              + manifest.releaseId()
              + " is older than the current one, "
              + current.releaseId()
              + "; it was written, and the current one stays";
      return new Result(
          manifest.releaseId(), false, pages.size(), notMade.size(), uploaded, List.of(warning));
    }
    publisher.swap(pointer, manifest.pointer());
    record(manifest, changes);
    return new Result(
        manifest.releaseId(), true, pages.size(), notMade.size(), uploaded, List.of());
  }

  private void read(
      LocalDate asOf,
      SortedMap<String, byte[]> documents,
      List<Manifest.Page> pages,
      SortedMap<String, String> notMade) {
    // Held whole: bounded by the pages of the guide, some ten kilobytes each.
    for (Row row :
        lake.read(PAGE)
            .filter(col("as_of_date").equalTo(lit(asOf)))
            .orderBy("slug")
            .collectAsList()) {
      String slug = row.getAs("slug");
      if (row.<String>getAs("status").equals("made")) {
        byte[] content = row.<String>getAs("document").getBytes(StandardCharsets.UTF_8);
        documents.put(row.getAs("content_hash"), content);
        pages.add(
            new Manifest.Page(
                slug,
                row.getAs("page_type"),
                row.getAs("content_hash"),
                content.length,
                asOf.toString()));
      } else {
        notMade.put(slug, row.getAs("reason"));
      }
    }
  }

  private Manifest currentRelease(ReleasePublisher.Pointer pointer) {
    String releaseId = Manifest.releaseId(pointer.content());
    return Manifest.parse(store.read(SiteKeys.release(releaseId, "manifest.json")));
  }

  /** One row per published release; a repetition changes nothing. */
  private void record(Manifest manifest, Changes changes) {
    if (lake.exists(RELEASE)
        && !lake.read(RELEASE).filter(col("release_id").equalTo(manifest.releaseId())).isEmpty()) {
      return;
    }
    StructType schema = Ddl.of(RELEASE).schema(lake.spark());
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
  }
}
