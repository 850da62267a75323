package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds every page of a release against what builders rely on: its schema, sentences that read
 * right, and links that lead somewhere. Any finding stops the release.
 */
final class ReleaseCheck {
  private static final int SHOWN = 10;

  private final SiteSchemas schemas = new SiteSchemas();
  private final Map<String, SortedSet<String>> links = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  /** Looks at a page; of its links later, when all pages are known. */
  void page(String slug, JsonNode document) {
    schemas.breachesOfPage(document).forEach(breach -> find(slug, breach));
    Lint.of(document).forEach(finding -> find(slug, finding));
    SortedSet<String> targets = new TreeSet<>();
    for (String key : List.of("slug", "guide_slug")) {
      document.path("sections").findValues(key).stream()
          .filter(JsonNode::isTextual)
          .forEach(target -> targets.add(target.textValue()));
    }
    links.put(slug, targets);
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
