package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The company's own page, and its levels, and cities of this level or of this city. */
public final class SeeAlsoSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "see_also";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    LevelPage key = page.key();
    var heading = page.texts().of("heading_see_also");
    PageKey company = new CompanyPage(key.company());
    Stream<LevelPage> levels =
        page.index().levels(key.company()).stream()
            .filter(other -> isNear(key, other) && !other.equals(key))
            .sorted(Comparator.comparing(LevelPage::isCity));
    List<Object> links =
        Stream.concat(Stream.of(company).filter(page.index()::has), levels)
            .map(page::link)
            .toList();
    return links.isEmpty()
        ? Section.absent(heading, "no other page of the company is made")
        : Section.present(heading, Fields.with("links", links).map());
  }

  private static boolean isNear(LevelPage page, LevelPage other) {
    boolean sameCity =
        page.isCity() && other.isCity() && other.metro().id().equals(page.metro().id());
    return !other.isCity() || other.levelId().equals(page.levelId()) || sameCity;
  }
}
