package dev.roundtable.pages;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.SiteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The way on: links by round, company and role, and what the whole site rests on. */
final class ContinueSection implements PageSection {
  private static final int GUIDES_STEP = 50;

  @Override
  public String id() {
    return "continue";
  }

  @Override
  public Section make(PageContext page) {
    Row site = page.data().siteFact();
    long reports = site.<Long>getAs("report_count");
    long verified = site.<Long>getAs("verified_report_count");
    long companies = site.<Long>getAs("report_company_count");
    int guides = page.index().made().size();
    int shown = guides < GUIDES_STEP ? guides : guides - guides % GUIDES_STEP;
    String intro =
        page.texts()
            .of(
                "continue_intro",
                Map.of(
                    "guides", Integer.toString(shown),
                    "reports", "%,d".formatted(reports),
                    "verified", "%,d".formatted(verified),
                    "companies", "%,d".formatted(companies)));
    return Section.present(
        "Data engineer interview preparation",
        Fields.with("intro", intro)
            .and("guides", guides)
            .and("reports", reports)
            .and("verified_reports", verified)
            .and("companies", companies)
            .and("by_round", links(page, page.guide().site().rounds()))
            .and("by_company", companies(page))
            .and("by_role", links(page, page.guide().site().roles()))
            .map());
  }

  /** A link to a page that this release does not have keeps its title and has no slug. */
  private static Object link(PageContext page, String slug, String title) {
    return Fields.with("title", title).and("slug", page.index().has(slug) ? slug : null).map();
  }

  private static List<Object> links(PageContext page, List<SiteText.Link> links) {
    List<Object> items = new ArrayList<>();
    links.forEach(link -> items.add(link(page, link.slug(), link.title())));
    return items;
  }

  private static List<Object> companies(PageContext page) {
    String middle = page.guide().level("mid").map(Level::slug).orElse("data-engineer");
    List<Object> items = new ArrayList<>();
    for (String id : page.guide().site().companies()) {
      Company company = page.guide().company(id).orElseThrow();
      items.add(
          link(page, company.slug() + "/" + middle, company.name() + " Data Engineer Interview"));
    }
    return items;
  }
}
