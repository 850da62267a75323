package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.store.ReleasePublisher;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** What a release keeps of the pages of a day, which are checked as they come by. */
final class PagesOfDay {
  private static final String INDEX = new IndexPage().type();

  private final String day;
  private final Map<String, Manifest.Page> before;
  private final ReleaseCheck check = new ReleaseCheck();
  private final List<Manifest.Page> made = new ArrayList<>();
  private final SortedMap<String, String> notMade = new TreeMap<>();
  private final SortedMap<String, List<JsonNode>> consistency = new TreeMap<>();
  private final Map<String, ReleasePublisher.Expected> expected = new HashMap<>();

  PagesOfDay(LocalDate asOf, Manifest current) {
    this.day = asOf.toString();
    this.before = current.bySlug();
  }

  /** Takes in a row of {@code gold.page}; an unchanged page keeps the day of its last change. */
  void add(Row row) {
    String slug = row.getAs("slug");
    if (!row.<String>getAs("status").equals("made")) {
      notMade.put(slug, row.getAs("reason"));
      return;
    }
    byte[] content = row.<String>getAs("document").getBytes(StandardCharsets.UTF_8);
    JsonNode document = CanonicalJson.tree(content, "Page " + slug);
    check.page(slug, document);
    String hash = row.getAs("content_hash");
    Manifest.Page old = before.get(slug);
    boolean same = old != null && old.sha256().equals(hash);
    made.add(
        new Manifest.Page(
            document.path("id").textValue(),
            slug,
            row.getAs("page_type"),
            document.at("/title/text").textValue(),
            hash,
            content.length,
            same ? old.lastModified() : day));
    expected.put(hash, new ReleasePublisher.Expected(content.length, Hashes.md5(content)));
    if (!document.path("consistency").isEmpty()) {
      List<JsonNode> findings = new ArrayList<>();
      document.path("consistency").forEach(findings::add);
      consistency.put(slug, findings);
    }
  }

  /**
   * The end of the pages.
   *
   * @throws Failure if there are none, or the check of one found something
   */
  void finish() {
    // The way in alone leads nowhere.
    if (made.stream().allMatch(page -> page.type().equals(INDEX))) {
      throw Failure.check(
          "No page can be made as of "
              + day
              + ": no company of the guide has enough offers or postings. Nothing was published");
    }
    check.finish();
  }

  List<Manifest.Page> made() {
    return made;
  }

  SortedMap<String, String> notMade() {
    return notMade;
  }

  /** Findings by slug. */
  SortedMap<String, List<JsonNode>> consistency() {
    return consistency;
  }

  /** What the store should hold, by hash. */
  Map<String, ReleasePublisher.Expected> expected() {
    return expected;
  }
}
