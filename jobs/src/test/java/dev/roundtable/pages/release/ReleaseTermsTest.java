package dev.roundtable.pages.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseTermsTest {
  @Test
  void aPageThatMovedLeavesARedirect() {
    Manifest first = manifest(List.of(page("company:a", "old"), page("company:b", "b")));
    assertThat(next(first, page("company:a", "new"), page("company:b", "b")).redirects())
        .containsExactly(Map.entry("old", "new"));
  }

  @Test
  void redirectsFollowAPageThatMovesAgainAndWaitForOneThatIsNotMade() {
    Manifest second = next(manifest(List.of(page("company:a", "old"))), page("company:a", "new"));
    assertThat(next(second, page("company:a", "newest")).redirects())
        .isEqualTo(Map.of("old", "newest", "new", "newest"));
    assertThat(next(second, page("company:a", "old")).redirects())
        .as("back to the first path")
        .isEqualTo(Map.of("new", "old"));
    Manifest without = next(second, page("company:b", "b"));
    assertThat(without.redirects()).isEmpty();
    assertThat(next(without, page("company:a", "new"), page("company:b", "b")).redirects())
        .isEqualTo(Map.of("old", "new"));
    assertThat(next(without, page("company:b", "old")).redirects())
        .as("another page took the path")
        .isEqualTo(Map.of("b", "old"));
    assertThat(next(second, page("company:a", "new"))).as("the same again").isEqualTo(second);
  }

  @Test
  void aPathThatOnlyAReleaseHadThatWasRolledBackLeadsOnToo() {
    Manifest current = manifest(List.of(page("company:a", "a"), page("company:b", "b")));
    Manifest rolledBack = next(current, page("company:a", "moved"), page("company:b", "a"));
    List<Manifest.Page> pages = List.of(page("company:a", "third"), page("company:b", "b"));
    SortedMap<String, String> former = Redirects.formerSlugs(List.of(rolledBack, current), pages);
    assertThat(Redirects.of(former, pages))
        .as("of the path that both had the release counts that is current")
        .isEqualTo(Map.of("moved", "third", "a", "third"));
  }

  @Test
  void refusesToLoseMoreThanAFifthUnlessItIsSaidWhy() {
    Manifest ten = manifest(pages(10), 1000);
    assertThat(Collapse.drops(ten, 8, 800, null)).isEmpty();
    assertThatThrownBy(() -> Collapse.drops(ten, 7, 799, null))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("7 pages instead of 10, 799 offers instead of 1000")
        .hasMessageContaining("--accept-drop");
    assertThat(Collapse.drops(ten, 1, 1, "two companies left")).hasSize(2);
    assertThat(Collapse.drops(Manifest.NONE, 1, 1, null)).isEmpty();
  }

  @Test
  void thePointerHoldsTheHashOfTheManifestAsItWasStored() {
    byte[] stored =
        "{\"release_id\": \"r0\", \"as_of\": \"2026-01-01\", \"schema_version\": \"0.1.0\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(new String(Manifest.pointer(stored), StandardCharsets.UTF_8))
        .contains(Hashes.sha256(stored), "\"schema_version\":\"0.1.0\"");
  }

  @Test
  void aManifestIsReadAsItWasWritten() {
    Manifest manifest =
        next(manifest(pages(3)), page("company:0", "p0"), page("company:1", "new")).named();
    assertThat(Manifest.parse(manifest.json())).isEqualTo(manifest);
    assertThat(manifest.releaseId()).matches("2026-09-30-[0-9a-f]{12}");
  }

  private static List<Manifest.Page> pages(int count) {
    List<Manifest.Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page("company:" + i, "p" + i));
    }
    return pages;
  }

  private static Manifest.Page page(String id, String slug) {
    return new Manifest.Page(id, slug, "company", "Title", "0".repeat(64), 1, "2026-09-30");
  }

  private static Manifest manifest(List<Manifest.Page> pages, long offers) {
    return manifest(pages, offers, new TreeMap<>());
  }

  private static Manifest manifest(List<Manifest.Page> pages) {
    return manifest(pages, 0);
  }

  private static Manifest next(Manifest current, Manifest.Page... pages) {
    return manifest(List.of(pages), 0, Redirects.formerSlugs(List.of(current), List.of(pages)));
  }

  private static Manifest manifest(
      List<Manifest.Page> pages, long offers, SortedMap<String, String> formerSlugs) {
    return new Manifest(
        null,
        "2026-09-30",
        offers,
        null,
        pages,
        new TreeMap<>(),
        formerSlugs,
        Redirects.of(formerSlugs, pages),
        new TreeMap<>());
  }
}
