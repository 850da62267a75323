package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.store.ReleasePublisher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a release keeps of the pages of a day, in the order of their slugs. */
final class PagesOfDay {
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

  /** Takes in a page that is not made. */
  void addNotMade(String slug, String reason) {
    notMade.put(slug, reason);
  }

  /** Takes in a page; one that is as before keeps the day of its last change. */
  void add(PageReading page) {
    check.page(page);
    Manifest.Page old = before.get(page.slug());
    boolean same = old != null && old.sha256().equals(page.sha256());
    made.add(
        new Manifest.Page(
            page.id(),
            page.slug(),
            page.type(),
            page.title(),
            page.sha256(),
            page.bytes(),
            same ? old.lastModified() : day));
    expected.put(page.sha256(), new ReleasePublisher.Expected(page.bytes(), page.md5()));
    if (!page.consistency().isEmpty()) {
      consistency.put(page.slug(), page.consistency());
    }
  }

  /**
   * The end of the pages.
   *
   * @throws Failure if there are none, or the check of one found something
   */
  void finish() {
    // The way in alone leads nowhere.
    if (made.stream().allMatch(page -> page.type().equals(IndexPage.TYPE))) {
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
