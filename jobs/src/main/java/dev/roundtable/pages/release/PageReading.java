package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.document.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What a release has to know of one page's document, without the document.
 *
 * @param id what the page is about; outlives a rename
 * @param links slugs of the pages that it leads to
 * @param findings what is wrong with it: breaches of its schema, sentences that read wrong
 * @param consistency what it says itself of samples, bands and prose that disagree
 */
record PageReading(
    String slug,
    String type,
    String id,
    String title,
    String sha256,
    String md5,
    long bytes,
    SortedSet<String> links,
    List<String> findings,
    List<JsonNode> consistency) {
  private static final List<String> LINK_KEYS = List.of("slug", "guide_slug");

  /** Reads and checks the document of a row of {@code gold.page} that was made. */
  static PageReading of(Row row, SiteSchemas schemas) {
    String slug = row.getAs("slug");
    byte[] content = row.<String>getAs("document").getBytes(StandardCharsets.UTF_8);
    JsonNode document = CanonicalJson.tree(content, "Page " + slug);
    List<String> findings = new ArrayList<>(schemas.breachesOfPage(document));
    findings.addAll(Lint.of(document));
    List<JsonNode> consistency = new ArrayList<>();
    document.path("consistency").forEach(consistency::add);
    return new PageReading(
        slug,
        row.getAs("page_type"),
        document.path("id").textValue(),
        document.at("/title/text").textValue(),
        row.getAs("content_hash"),
        Hashes.md5(content),
        content.length,
        links(document),
        findings,
        consistency);
  }

  private static SortedSet<String> links(JsonNode document) {
    SortedSet<String> targets = new TreeSet<>();
    for (String key : LINK_KEYS) {
      document.path("sections").findValues(key).stream()
          .filter(JsonNode::isTextual)
          .forEach(target -> targets.add(target.textValue()));
    }
    return targets;
  }
}
