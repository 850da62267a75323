package dev.roundtable.pages.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.InOrder;
import dev.roundtable.domain.Progress;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.release.ReleaseLog.Publication;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.ReleasePublisher;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes the pages of a day as a release. The release of an earlier day than the current one is
 * written but does not become current, so that backfills may run in any order. Documents are read
 * one after the other and never held together.
 */
public final class Export {
  private static final Table PAGE = Table.of("gold.page");
  private static final Table SITE_FACT = Table.of("gold.site_fact");

  private static final int PAGES_AT_ONCE = 500;
  private static final int READERS = Runtime.getRuntime().availableProcessors();
  private static final int UPLOADS = 8;

  private final Lake lake;
  private final ReleasePublisher publisher;
  private final SiteSchemas schemas = new SiteSchemas();
  private final Releases releases;
  private final ReleaseLog log;

  public Export(Lake lake, ObjectStore store) {
    this.lake = lake;
    this.publisher = new ReleasePublisher(store);
    this.releases = new Releases(store);
    this.log = new ReleaseLog(lake);
  }

  /**
   * How to publish.
   *
   * @param site address of the site for its map, with a slash at its end
   * @param acceptDrop why far fewer pages or offers than before are right; null if they are not
   *     expected
   */
  public record Settings(String site, String acceptDrop) {
    /** Nothing particular. */
    public static final Settings DEFAULT = new Settings(ReleaseFiles.NO_HOST, null);
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
      int findings,
      List<String> warnings) {}

  /** Publishes the pages of {@code gold.page} of the day. */
  public Result publish(LocalDate asOf, Guide guide, Settings settings, Progress progress) {
    ReleasePublisher.Pointer pointer = publisher.pointer();
    Manifest current =
        pointer.etag() == null ? Manifest.NONE : releases.manifest(Releases.id(pointer.content()));
    // What a release of an earlier day follows is of its time, not what is current now.
    Manifest before = isOlder(asOf, current) ? releases.latestUpTo(asOf) : current;
    PagesOfDay pages = read(asOf, before, progress);
    SortedMap<String, byte[]> files =
        ReleaseFiles.of(pages.made(), pages.consistency(), guide.site().texts(), settings.site());
    Manifest manifest = manifest(asOf, pages, files, current, before, settings);
    boolean isCurrent = manifest.releaseId().equals(current.releaseId());
    // Also of the current release: an object that was lost is there again after an export.
    int uploaded = upload(asOf, pages, current, pointer, progress);
    publisher.verify(pages.expected());
    // Those of a release that is not published now stay: a rollback follows them.
    boolean publishes = !isCurrent && !isOlder(asOf, current);
    Changes changes =
        (publishes ? Optional.<Changes>empty() : releases.changes(manifest))
            .orElseGet(() -> Changes.between(before, manifest));
    byte[] stored = manifest.json();
    byte[] next = Manifest.pointer(stored);
    checkFiles(stored, next, files, changes);
    publisher.writeRelease(manifest.releaseId(), files);
    publisher.writeChanges(manifest.releaseId(), Changes.FILE, changes.json());
    publisher.writeRelease(manifest.releaseId(), Map.of(Manifest.FILE, stored));
    if (isCurrent) {
      // An export that was killed after it moved the pointer is finished here, and told of.
      boolean finished =
          !log.record(List.of(new Publication(manifest, Hashes.sha256(stored), changes))).isEmpty();
      progress.start("export", 1);
      progress.finish("export: release " + manifest.releaseId() + " is current already");
      return result(manifest, pages, finished, uploaded, List.of());
    }
    if (isOlder(asOf, current)) {
      String warning =
          "Release %s is older than the current one, %s; it was written, and the current one stays"
              .formatted(manifest.releaseId(), current.releaseId());
      return result(manifest, pages, false, uploaded, List.of(warning));
    }
    publisher.swap(pointer, next);
    record(current, new Publication(manifest, Hashes.sha256(stored), changes));
    return result(manifest, pages, true, uploaded, List.of());
  }

  /** Records a publication, and the one before if whoever published it did not come to that. */
  private void record(Manifest former, Publication publication) {
    List<Publication> publications = new ArrayList<>();
    if (former.releaseId() != null) {
      String hash = Hashes.sha256(releases.stored(former.releaseId()));
      releases
          .changes(former)
          .ifPresent(changes -> publications.add(new Publication(former, hash, changes)));
    }
    publications.add(publication);
    log.record(publications);
  }

  /** The releases whose paths readers may know, the one that counts most last. */
  private List<Manifest> earlier(LocalDate asOf, Manifest current, Manifest before) {
    List<Manifest> earlier = new ArrayList<>();
    if (!isOlder(asOf, current) && current.releaseId() != null) {
      earlier.addAll(releases.besidesSince(current));
    }
    earlier.add(before);
    return earlier;
  }

  private static boolean isOlder(LocalDate asOf, Manifest current) {
    return asOf.toString().compareTo(current.asOf()) < 0;
  }

  private static Result result(
      Manifest manifest, PagesOfDay pages, boolean published, int uploaded, List<String> warnings) {
    return new Result(
        manifest.releaseId(),
        published,
        manifest.pages().size(),
        manifest.notMade().size(),
        uploaded,
        pages.consistency().values().stream().mapToInt(List::size).sum(),
        warnings);
  }

  private Manifest manifest(
      LocalDate asOf,
      PagesOfDay pages,
      SortedMap<String, byte[]> files,
      Manifest current,
      Manifest before,
      Settings settings) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, Hashes.sha256(content)));
    long offers = offers(asOf);
    // A release of an earlier day replaces nothing.
    boolean dropped =
        !isOlder(asOf, current)
            && !Collapse.drops(current, pages.made().size(), offers, settings.acceptDrop())
                .isEmpty();
    // Once accepted, a drop is accepted: a repetition compares with what it left.
    String accepted = asOf.toString().equals(current.asOf()) ? current.acceptedDrop() : null;
    SortedMap<String, String> formerSlugs =
        Redirects.formerSlugs(earlier(asOf, current, before), pages.made());
    return new Manifest(
            null,
            asOf.toString(),
            offers,
            dropped ? settings.acceptDrop() : accepted,
            pages.made(),
            pages.notMade(),
            formerSlugs,
            Redirects.of(formerSlugs, pages.made()),
            hashes)
        .named();
  }

  private long offers(LocalDate asOf) {
    return lake.read(SITE_FACT)
        .filter(col("as_of_date").equalTo(lit(asOf)))
        .select("offer_count")
        .first()
        .getLong(0);
  }

  /** Checks every page, and keeps what the manifest tells of it. */
  private PagesOfDay read(LocalDate asOf, Manifest current, Progress progress) {
    PagesOfDay pages = new PagesOfDay(asOf, current);
    int count = (int) rows(asOf).count();
    progress.start("check", Math.max(1, count));
    try (InOrder<PageReading> readings = new InOrder<>(READERS, pages::add)) {
      rows(asOf)
          // A part at a time comes to the driver.
          .repartitionByRange(1 + count / PAGES_AT_ONCE, col("slug"))
          .sortWithinPartitions("slug")
          .toLocalIterator()
          .forEachRemaining(
              row -> {
                if (row.<String>getAs("status").equals("made")) {
                  readings.submit(() -> PageReading.of(row, schemas));
                } else {
                  pages.addNotMade(row.getAs("slug"), row.getAs("reason"));
                }
                progress.step(null);
              });
      readings.finish();
    }
    pages.finish();
    progress.finish("check: " + pages.made().size() + " pages hold their schema and read right");
    return pages;
  }

  private Dataset<Row> rows(LocalDate asOf) {
    return lake.read(PAGE).filter(col("as_of_date").equalTo(lit(asOf)));
  }

  private int upload(
      LocalDate asOf,
      PagesOfDay pages,
      Manifest current,
      ReleasePublisher.Pointer pointer,
      Progress progress) {
    Set<String> held = new HashSet<>();
    current.pages().forEach(page -> held.add(page.sha256()));
    Set<String> missing = publisher.toUpload(pages.expected().keySet(), held, pointer);
    int documents = pages.expected().size();
    progress.start("upload", Math.max(1, missing.size()));
    if (!missing.isEmpty()) {
      try (InOrder<String> uploads = new InOrder<>(UPLOADS, uploaded -> progress.step(null))) {
        rows(asOf)
            .filter(col("status").equalTo("made"))
            .select("content_hash", "document")
            .toLocalIterator()
            .forEachRemaining(
                row -> {
                  String hash = row.getString(0);
                  if (missing.contains(hash)) {
                    byte[] content = row.getString(1).getBytes(StandardCharsets.UTF_8);
                    uploads.submit(() -> publisher.upload(hash, content));
                  }
                });
        uploads.finish();
      }
    }
    progress.finish("upload: " + missing.size() + " of " + documents + " documents were new");
    return missing.size();
  }

  /** A file that breaks its schema is a bug of the program, found before anyone reads it. */
  private void checkFiles(
      byte[] manifest, byte[] pointer, SortedMap<String, byte[]> files, Changes changes) {
    Map<String, byte[]> bySchema =
        Map.of(
            "manifest", manifest,
            "changes", changes.json(),
            "current", pointer,
            "index_file", files.get("index.json"),
            "consistency", files.get("consistency.json"),
            "texts", files.get("texts.json"));
    bySchema.forEach(
        (schema, content) -> {
          List<String> breaches =
              schemas.breachesOfFile(schema, CanonicalJson.tree(content, schema));
          if (!breaches.isEmpty()) {
            throw new IllegalStateException(
                "A release's file breaks the schema " + schema + ": " + breaches.get(0));
          }
        });
  }
}
