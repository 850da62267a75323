package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.SiteSchema;
import dev.roundtable.store.SiteKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release holds: its pages with their hashes, the pages that were not made with the reason,
 * and the paths that lead elsewhere now.
 *
 * @param offers that statistics use
 * @param acceptedDrop why the release may have far less than the one before; null if it has not
 * @param formerSlugs page ids by paths that pages had in earlier releases and have no more; also of
 *     pages that are not made today and may be made again
 * @param redirects new path by former path
 * @param files SHA-256 of the release's other files by name
 */
public record Manifest(
    String releaseId,
    String asOf,
    long offers,
    String acceptedDrop,
    List<Page> pages,
    SortedMap<String, String> notMade,
    SortedMap<String, String> formerSlugs,
    SortedMap<String, String> redirects,
    SortedMap<String, String> files) {
  /** Its name in the folder of the release. */
  public static final String FILE = "manifest.json";

  /** Stands before the first release. */
  static final Manifest NONE =
      new Manifest(
          null,
          "",
          0,
          null,
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>());

  /**
   * One page. Its date moves only when its hash does.
   *
   * @param id what it is about; outlives a rename
   */
  public record Page(
      String id,
      String slug,
      String type,
      String title,
      String sha256,
      long bytes,
      String lastModified) {}

  public Manifest {
    pages = List.copyOf(pages);
  }

  /** The same under the name that its content gives it. */
  Manifest named() {
    String content = new String(json(), StandardCharsets.UTF_8);
    return new Manifest(
        asOf + "-" + Hashes.sha256(content).substring(0, 12),
        asOf,
        offers,
        acceptedDrop,
        pages,
        notMade,
        formerSlugs,
        redirects,
        files);
  }

  /** Pages by their path. */
  public Map<String, Page> bySlug() {
    Map<String, Page> bySlug = new LinkedHashMap<>();
    pages.forEach(page -> bySlug.put(page.slug(), page));
    return bySlug;
  }

  byte[] json() {
    List<Object> entries = new ArrayList<>();
    for (Page page : pages) {
      entries.add(
          Fields.with("id", page.id())
              .and("slug", page.slug())
              .and("page_type", page.type())
              .and("title", page.title())
              .and("sha256", page.sha256())
              .and("bytes", page.bytes())
              .and("schema_version", SiteSchema.VERSION)
              .and("last_modified", page.lastModified())
              .and("status", "made")
              .map());
    }
    List<Object> absent = new ArrayList<>();
    notMade.forEach(
        (slug, reason) ->
            absent.add(
                Fields.with("slug", slug).and("status", "not_made").and("reason", reason).map()));
    List<Object> former = new ArrayList<>();
    formerSlugs.forEach((slug, id) -> former.add(Fields.with("slug", slug).and("id", id).map()));
    List<Object> moved = new ArrayList<>();
    redirects.forEach((from, to) -> moved.add(Fields.with("from", from).and("to", to).map()));
    return CanonicalJson.bytes(
        Fields.with("release_id", releaseId)
            .and("as_of", asOf)
            .and("schema_version", SiteSchema.VERSION)
            .and("offers", offers)
            .and("accepted_drop", acceptedDrop)
            .and("pages", entries)
            .and("not_made", absent)
            .and("former_slugs", former)
            .and("redirects", moved)
            .and("files", files)
            .map());
  }

  /** The content of the pointer to a manifest as it was stored. */
  static byte[] pointer(byte[] stored) {
    JsonNode tree = CanonicalJson.tree(stored, "The manifest of a release");
    String id = tree.path("release_id").textValue();
    return CanonicalJson.bytes(
        Fields.with("release_id", id)
            .and("as_of", tree.path("as_of"))
            .and("schema_version", tree.path("schema_version"))
            .and("manifest", SiteKeys.release(id, FILE))
            .and("manifest_sha256", Hashes.sha256(stored))
            .map());
  }

  /** A manifest that was written here, also by earlier versions. */
  static Manifest parse(byte[] json) {
    JsonNode tree = CanonicalJson.tree(json, "The manifest of a release");
    List<Page> pages = new ArrayList<>();
    for (JsonNode page : tree.path("pages")) {
      pages.add(
          new Page(
              page.path("id").asText(page.path("slug").asText()),
              page.path("slug").textValue(),
              page.path("page_type").textValue(),
              page.path("title").asText(page.path("slug").asText()),
              page.path("sha256").textValue(),
              page.path("bytes").longValue(),
              page.path("last_modified").textValue()));
    }
    SortedMap<String, String> notMade = new TreeMap<>();
    tree.path("not_made")
        .forEach(
            page -> notMade.put(page.path("slug").textValue(), page.path("reason").textValue()));
    SortedMap<String, String> formerSlugs = new TreeMap<>();
    tree.path("former_slugs")
        .forEach(
            page -> formerSlugs.put(page.path("slug").textValue(), page.path("id").textValue()));
    SortedMap<String, String> redirects = new TreeMap<>();
    tree.path("redirects")
        .forEach(
            moved -> redirects.put(moved.path("from").textValue(), moved.path("to").textValue()));
    SortedMap<String, String> files = new TreeMap<>();
    tree.path("files")
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().textValue()));
    return new Manifest(
        tree.path("release_id").textValue(),
        tree.path("as_of").textValue(),
        tree.path("offers").longValue(),
        tree.path("accepted_drop").textValue(),
        pages,
        notMade,
        formerSlugs,
        redirects,
        files);
  }
}
