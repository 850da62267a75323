package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RoundPage;
import java.util.List;

/** The values that companies hold behavioral answers against. */
public final class ValuesByCompanySection implements PageSection<RoundPage> {
  @Override
  public String id() {
    return "values_by_company";
  }

  @Override
  public Section make(PageContext<? extends RoundPage> page) {
    var heading = page.texts().of("heading_values_by_company");
    if (!page.key().isBehavioral()) {
      return Section.absent(heading, "told on the page of the behavioral round");
    }
    List<Object> companies =
        page.index().made(CompanyPage.class).stream()
            .filter(company -> !company.company().values().isEmpty())
            .map(
                company ->
                    (Object)
                        Fields.with("company_id", company.company().id())
                            .and("link", page.link(company, company.company().name()))
                            .and("intro", company.company().behavioral())
                            .and(
                                "values",
                                company.company().values().stream()
                                    .map(value -> value.heading())
                                    .toList())
                            .map())
            .toList();
    return companies.isEmpty()
        ? Section.absent(heading, "the guide has no values of a company with a page")
        : Section.present(heading, Fields.with("companies", companies).map());
  }
}
