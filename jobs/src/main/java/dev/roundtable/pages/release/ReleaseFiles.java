package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.IndexPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a release beside its pages. */
final class ReleaseFiles {
  /** Stands for the host of the site where none is given. */
  static final String NO_HOST = "https://example.com/";

  private ReleaseFiles() {}

  /**
   * All but the manifest and the changes, by name.
   *
   * @param consistency findings by slug
   * @param site address of the site, with a slash at its end
   */
  static SortedMap<String, byte[]> of(
      List<Manifest.Page> pages,
      SortedMap<String, List<JsonNode>> consistency,
      Map<String, List<String>> texts,
      String site) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.json", index(pages));
    files.put("sitemap.xml", sitemap(pages, site));
    files.put("consistency.json", consistency(consistency));
    files.put("texts.json", CanonicalJson.bytes(texts));
    return files;
  }

  private static byte[] index(List<Manifest.Page> pages) {
    List<Object> entries = new ArrayList<>();
    pages.forEach(
        page ->
            entries.add(
                Fields.with("slug", page.slug())
                    .and("page_type", page.type())
                    .and("title", page.title())
                    .map()));
    return CanonicalJson.bytes(Fields.with("pages", entries).map());
  }

  private static byte[] consistency(SortedMap<String, List<JsonNode>> findings) {
    List<Object> pages = new ArrayList<>();
    findings.forEach(
        (slug, found) -> pages.add(Fields.with("slug", slug).and("findings", found).map()));
    return CanonicalJson.bytes(Fields.with("pages", pages).map());
  }

  /** Slugs hold lower-case letters, digits, dashes and slashes only, so nothing needs escaping. */
  private static byte[] sitemap(List<Manifest.Page> pages, String site) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (Manifest.Page page : pages) {
      xml.append("  <url><loc>")
          .append(site)
          .append(page.type().equals(IndexPage.TYPE) ? "" : page.slug())
          .append("</loc><lastmod>")
          .append(page.lastModified())
          .append("</lastmod></url>\n");
    }
    return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
