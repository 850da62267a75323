package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import dev.roundtable.pages.document.RoundPage;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.Comparator;
import java.util.List;

/** Every page that is no level of a company: from these, levels and cities are one link away. */
public final class DirectorySection implements PageSection<IndexPage> {
  @Override
  public String id() {
    return "directory";
  }

  @Override
  public Section make(PageContext<? extends IndexPage> page) {
    return Section.present(
        page.texts().of("heading_directory"),
        Fields.with("companies", byTitle(page, CompanyPage.class))
            .and("roles", links(page, page.index().made(RolePage.class)))
            .and("technologies", byTitle(page, TechnologyPage.class))
            .and("rounds", links(page, page.index().made(RoundPage.class)))
            .map());
  }

  private static List<Object> byTitle(PageContext<?> page, Class<? extends PageKey> kind) {
    return links(
        page, page.index().made(kind).stream().sorted(Comparator.comparing(page::title)).toList());
  }

  private static List<Object> links(PageContext<?> page, List<? extends PageKey> pages) {
    return pages.stream().map(page::link).toList();
  }
}
