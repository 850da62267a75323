package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Holds every page of a release against what builders rely on: its schema, sentences that read
 * right, and links that lead somewhere. Any finding stops the release.
 */
final class ReleaseCheck {
  private static final int SHOWN = 10;

  private final Map<String, SortedSet<String>> links = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  /** Takes in what was read of a page; its links are followed when all pages are known. */
  void page(PageReading page) {
    page.findings().forEach(finding -> find(page.slug(), finding));
    links.put(page.slug(), page.links());
  }

  /**
   * The end of the pages.
   *
   * @throws Failure naming the first findings, if there is any
   */
  void finish() {
    links.forEach(
        (slug, targets) ->
            targets.stream()
                .filter(target -> !links.containsKey(target))
                .forEach(target -> find(slug, "links to '" + target + "', which is not made")));
    if (!findings.isEmpty()) {
      throw Failure.check(
          "%d finding(s) on the pages, nothing was published: %s%s. Mend the guide's texts or the sections"
              .formatted(
                  findings.size(),
                  String.join("; ", findings.subList(0, Math.min(SHOWN, findings.size()))),
                  findings.size() > SHOWN ? "; ..." : ""));
    }
  }

  private void find(String slug, String finding) {
    findings.add(slug + ": " + finding);
  }
}
