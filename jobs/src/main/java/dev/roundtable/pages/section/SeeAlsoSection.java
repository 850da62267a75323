package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The company's other pages: its levels, and cities of this level or of this city. */
public final class SeeAlsoSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "see_also";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    LevelPage key = page.key();
    var heading = page.texts().of("heading_see_also");
    List<LevelPage> related =
        new ArrayList<>(
            page.index().levels(key.company()).stream()
                .filter(other -> isNear(key, other) && !other.equals(key))
                .toList());
    related.sort(Comparator.comparing(LevelPage::isCity));
    return related.isEmpty()
        ? Section.absent(heading, "no other page of the company is made")
        : Section.present(
            heading, Fields.with("links", related.stream().map(page::link).toList()).map());
  }

  private static boolean isNear(LevelPage page, LevelPage other) {
    boolean sameCity =
        page.isCity() && other.isCity() && other.metro().id().equals(page.metro().id());
    return !other.isCity() || other.levelId().equals(page.levelId()) || sameCity;
  }
}
