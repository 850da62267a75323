package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Metro;
import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.List;

/** The cities of a company, with the pages of its levels there. */
public final class OfficesSection implements PageSection<CompanyPage> {
  @Override
  public String id() {
    return "offices";
  }

  @Override
  public Section make(PageContext<? extends CompanyPage> page) {
    var heading = page.texts().of("heading_offices");
    List<Object> offices =
        page.key().company().offices().stream().map(office -> office(page, office)).toList();
    return offices.isEmpty()
        ? Section.absent(heading, "the guide has no office of this company")
        : Section.present(heading, Fields.with("offices", offices).map());
  }

  private static Object office(PageContext<? extends CompanyPage> page, Company.Office office) {
    Metro metro = page.guide().metro(office.metro()).orElseThrow();
    List<Object> links =
        page.index().levels(page.key().company()).stream()
            .filter(level -> level.isCity() && level.metro().id().equals(metro.id()))
            .map(page::link)
            .toList();
    return Fields.with("metro_id", metro.id())
        .and("label", metro.label())
        .andText("note", office.note())
        .and("links", links)
        .map();
  }
}
