package dev.roundtable.pages.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Paths that pages had in earlier releases, and where they are now. */
final class Redirects {
  private Redirects() {}

  /**
   * The redirects of a release: those of the current one that still lead to a page, and one for
   * each page that has another path now.
   *
   * @param pages of the next release
   */
  static SortedMap<String, String> of(Manifest current, List<Manifest.Page> pages) {
    Map<String, String> slugs = new TreeMap<>();
    pages.forEach(page -> slugs.put(page.id(), page.slug()));
    Map<String, String> moved = new TreeMap<>();
    for (Manifest.Page page : current.pages()) {
      String now = slugs.get(page.id());
      if (now != null && !now.equals(page.slug())) {
        moved.put(page.slug(), now);
      }
    }
    SortedMap<String, String> redirects = new TreeMap<>(moved);
    current.redirects().forEach((from, to) -> redirects.put(from, moved.getOrDefault(to, to)));
    redirects.keySet().removeAll(slugs.values());
    redirects.values().retainAll(slugs.values());
    return redirects;
  }
}
