package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.SiteSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release holds: its pages with their hashes, and the pages that were not made with the
 * reason.
 */
record Manifest(
    String releaseId, String asOf, List<Page> pages, SortedMap<String, String> notMade) {
  /** Stands before the first release. */
  static final Manifest NONE = new Manifest(null, "", List.of(), new TreeMap<>());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Stands for the host of the site, which a builder puts in its place. */
  private static final String SITE_ROOT = "https://example.com/";

  /** One page. Its date moves only when its hash does. */
  record Page(String slug, String type, String sha256, long bytes, String lastModified) {}

  Manifest {
    pages = List.copyOf(pages);
  }

  /**
   * The manifest of a day's pages; a page that the current release has unchanged keeps its date.
   */
  static Manifest of(
      LocalDate asOf, List<Page> pages, SortedMap<String, String> notMade, Manifest current) {
    Map<String, Page> before = current.bySlug();
    List<Page> dated = new ArrayList<>();
    for (Page page : pages) {
      Page old = before.get(page.slug());
      boolean same = old != null && old.sha256().equals(page.sha256());
      dated.add(
          same
              ? new Page(page.slug(), page.type(), page.sha256(), page.bytes(), old.lastModified())
              : page);
    }
    String content =
        new String(
            new Manifest("", asOf.toString(), dated, notMade).json(), StandardCharsets.UTF_8);
    return new Manifest(
        asOf + "-" + Hashes.sha256(content).substring(0, 12), asOf.toString(), dated, notMade);
  }

  Map<String, Page> bySlug() {
    Map<String, Page> bySlug = new LinkedHashMap<>();
    pages.forEach(page -> bySlug.put(page.slug(), page));
    return bySlug;
  }

  /** The release's own files, by name. */
  Map<String, byte[]> files(Changes changes) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("manifest.json", json());
    files.put(
        Changes.FILE, CanonicalJson.write(changes.document()).getBytes(StandardCharsets.UTF_8));
    files.put("index.json", index());
    files.put("sitemap.xml", sitemap());
    return files;
  }

  byte[] json() {
    List<Object> entries = new ArrayList<>();
    for (Page page : pages) {
      entries.add(
          Fields.with("slug", page.slug())
              .and("page_type", page.type())
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
    return CanonicalJson.write(
            Fields.with("release_id", releaseId)
                .and("as_of", asOf)
                .and("schema_version", SiteSchema.VERSION)
                .and("pages", entries)
                .and("not_made", absent)
                .map())
        .getBytes(StandardCharsets.UTF_8);
  }

  String hash() {
    return Hashes.sha256(json());
  }

  /** The content of the pointer. */
  byte[] pointer() {
    return CanonicalJson.write(
            Fields.with("release_id", releaseId)
                .and("as_of", asOf)
                .and("schema_version", SiteSchema.VERSION)
                .and("manifest", "site/releases/" + releaseId + "/manifest.json")
                .and("manifest_sha256", hash())
                .map())
        .getBytes(StandardCharsets.UTF_8);
  }

  static String releaseId(byte[] pointer) {
    try {
      return JSON.readTree(pointer).path("release_id").textValue();
    } catch (IOException e) {
      throw Failure.input("site/current.json is not JSON; put back the pointer of a release", e);
    }
  }

  static Manifest parse(byte[] json) {
    try {
      JsonNode tree = JSON.readTree(json);
      List<Page> pages = new ArrayList<>();
      for (JsonNode page : tree.path("pages")) {
        pages.add(
            new Page(
                page.path("slug").textValue(),
                page.path("page_type").textValue(),
                page.path("sha256").textValue(),
                page.path("bytes").longValue(),
                page.path("last_modified").textValue()));
      }
      SortedMap<String, String> notMade = new TreeMap<>();
      tree.path("not_made")
          .forEach(
              page -> notMade.put(page.path("slug").textValue(), page.path("reason").textValue()));
      return new Manifest(
          tree.path("release_id").textValue(), tree.path("as_of").textValue(), pages, notMade);
    } catch (IOException e) {
      throw Failure.input(
          "The manifest of the current release is not JSON; move the pointer to another release",
          e);
    }
  }

  private byte[] index() {
    List<Object> entries = new ArrayList<>();
    pages.forEach(
        page -> entries.add(Fields.with("slug", page.slug()).and("page_type", page.type()).map()));
    return CanonicalJson.write(Fields.with("release_id", releaseId).and("pages", entries).map())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Slugs hold lower-case letters, digits, dashes and slashes only, so nothing needs escaping. */
  private byte[] sitemap() {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : pages) {
      xml.append("  <url><loc>")
          .append(SITE_ROOT)
          .append(page.slug())
          .append("</loc><lastmod>")
          .append(page.lastModified())
          .append("</lastmod></url>\n");
    }
    return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
