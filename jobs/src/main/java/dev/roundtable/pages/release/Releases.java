package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.SiteKeys;
import dev.roundtable.store.StoredObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The releases of a bucket, for reading. */
public final class Releases {
  private final ObjectStore store;

  public Releases(ObjectStore store) {
    this.store = store;
  }

  /**
   * A release in a listing.
   *
   * @param current true of the one that the pointer names
   */
  public record Entry(Manifest manifest, boolean current) {}

  /** All releases, the newest day first. */
  public List<Entry> list() {
    String current = currentId().orElse("");
    return ids().stream()
        .map(id -> new Entry(manifest(id), id.equals(current)))
        .sorted(
            Comparator.comparing((Entry entry) -> entry.manifest().asOf())
                .thenComparing(entry -> entry.manifest().releaseId())
                .reversed())
        .toList();
  }

  /** Ids of all releases whose manifest was written. */
  SortedSet<String> ids() {
    return new TreeSet<>(written().keySet());
  }

  /** When the manifest of each release was written, by id. */
  private SortedMap<String, Instant> written() {
    SortedMap<String, Instant> written = new TreeMap<>();
    String end = "/" + Manifest.FILE;
    for (StoredObject object : store.list(SiteKeys.RELEASES)) {
      if (object.key().endsWith(end)) {
        String id =
            object
                .key()
                .substring(SiteKeys.RELEASES.length(), object.key().length() - end.length());
        written.put(id, object.modifiedAt());
      }
    }
    return written;
  }

  /**
   * The release of a day or of the nearest one before it, of several the one that was written last;
   * the empty one if there is none.
   */
  Manifest latestUpTo(LocalDate day) {
    // Ids begin with their day.
    SortedMap<String, Instant> upTo = written().headMap(day.plusDays(1).toString());
    if (upTo.isEmpty()) {
      return Manifest.NONE;
    }
    String nearest = upTo.lastKey().substring(0, day.toString().length());
    return upTo.tailMap(nearest).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(release -> manifest(release.getKey()))
        .orElseThrow();
  }

  /**
   * Other releases of the day of one, or of a later day: what was current before somebody went back
   * to it. Readers may know paths that only they had.
   */
  List<Manifest> besidesSince(Manifest release) {
    return written().tailMap(release.asOf()).keySet().stream()
        .filter(id -> !id.equals(release.releaseId()))
        .map(this::manifest)
        .toList();
  }

  /** The id of the current release; empty before the first. */
  public Optional<String> currentId() {
    return store.head(SiteKeys.POINTER).map(found -> id(store.read(SiteKeys.POINTER)));
  }

  /** The manifest of the current release. */
  public Manifest current() {
    return manifest(
        currentId()
            .orElseThrow(
                () ->
                    Failure.input(
                        "No release was published yet in "
                            + store.uri("site/")
                            + "; './roundtable run' publishes one")));
  }

  /** The manifest of a release, or of the current one if none is named. */
  public Manifest named(String releaseId) {
    return releaseId == null ? current() : manifest(releaseId);
  }

  /** The manifest of a release. */
  public Manifest manifest(String releaseId) {
    return Manifest.parse(stored(releaseId));
  }

  /** The bytes of a release's manifest. */
  byte[] stored(String releaseId) {
    String key = SiteKeys.release(releaseId, Manifest.FILE);
    if (store.head(key).isEmpty()) {
      throw Failure.input(
          "There is no release '"
              + releaseId
              + "'; './roundtable site list' lists those there are");
    }
    return store.read(key);
  }

  /** True if every file that a manifest names is there. */
  boolean hasFiles(Manifest release) {
    return release.files().keySet().stream()
        .allMatch(name -> store.head(SiteKeys.release(release.releaseId(), name)).isPresent());
  }

  /** The document of a page. */
  public JsonNode document(Manifest.Page page) {
    return CanonicalJson.tree(documentBytes(page), "Page " + page.slug());
  }

  /** The document of a page, byte for byte as it was published. */
  public byte[] documentBytes(Manifest.Page page) {
    byte[] content = store.read(SiteKeys.object(page.sha256()));
    if (!Hashes.sha256(content).equals(page.sha256())) {
      throw Failure.check(
          store.uri(SiteKeys.object(page.sha256()))
              + " does not have the content that its name promises; export again after removing it");
    }
    return content;
  }

  /** Another file of a release, such as {@code consistency.json}; empty if it has none. */
  public Optional<JsonNode> file(Manifest release, String name) {
    String key = SiteKeys.release(release.releaseId(), name);
    return store.head(key).map(found -> CanonicalJson.tree(store.read(key), name));
  }

  /** What a release was published with; empty if its file is gone. */
  Optional<Changes> changes(Manifest release) {
    return file(release, Changes.FILE).map(Changes::parse);
  }

  /** The id of the release that was current before a release became it; empty of the first. */
  public Optional<String> previousId(Manifest release) {
    return changes(release).map(Changes::previousReleaseId);
  }

  static String id(byte[] pointer) {
    return CanonicalJson.tree(pointer, "site/current.json").path("release_id").textValue();
  }
}
