package dev.roundtable.pages.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Paths that pages had in earlier releases, and where they are now. */
final class Redirects {
  private Redirects() {}

  /**
   * The paths that no page has in the next release and some page had before. They are kept for
   * good: a page that lacks evidence for some days may come back under another path.
   *
   * @param earlier releases; of two that give a path to different pages the later one counts
   * @param pages of the next release
   * @return ids of the pages by path
   */
  static SortedMap<String, String> formerSlugs(List<Manifest> earlier, List<Manifest.Page> pages) {
    SortedMap<String, String> former = new TreeMap<>();
    for (Manifest release : earlier) {
      former.putAll(release.formerSlugs());
      release.pages().forEach(page -> former.put(page.slug(), page.id()));
    }
    pages.forEach(page -> former.remove(page.slug()));
    return former;
  }

  /** The path today of each former path whose page is made. */
  static SortedMap<String, String> of(Map<String, String> formerSlugs, List<Manifest.Page> pages) {
    Map<String, String> slugs = new TreeMap<>();
    pages.forEach(page -> slugs.put(page.id(), page.slug()));
    SortedMap<String, String> redirects = new TreeMap<>();
    formerSlugs.forEach(
        (former, id) -> {
          if (slugs.containsKey(id)) {
            redirects.put(former, slugs.get(id));
          }
        });
    return redirects;
  }
}
