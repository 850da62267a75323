package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import dev.roundtable.pages.document.RoundPage;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The way on: links by round, company, role and technology, and what the whole site rests on. */
public final class ContinueSection implements PageSection<PageKey> {
  private static final int GUIDES_STEP = 50;
  private static final int TECHNOLOGIES = 24;

  @Override
  public String id() {
    return "continue";
  }

  @Override
  public Section make(PageContext<? extends PageKey> page) {
    Row site = page.data().siteFact();
    long reports = site.<Long>getAs("report_count");
    long verified = site.<Long>getAs("verified_report_count");
    long companies = site.<Long>getAs("report_company_count");
    int guides = page.index().made().size();
    int shown = guides < GUIDES_STEP ? guides : guides - guides % GUIDES_STEP;
    var intro =
        page.texts()
            .of(
                reports == 0 ? "continue_intro_new" : "continue_intro",
                Map.of(
                    "guides", Integer.toString(shown),
                    "reports", "%,d".formatted(reports),
                    "verified", "%,d".formatted(verified),
                    "companies", "%,d".formatted(companies)));
    return Section.present(
        page.texts().of("heading_continue"),
        Fields.with("intro", intro)
            .and("guides", guides)
            .and("reports", reports)
            .and("verified_reports", verified)
            .and("companies", companies)
            .and(
                "by_round",
                page.guide().site().rounds().stream()
                    .map(round -> page.link(new RoundPage(round)))
                    .toList())
            .and("by_company", companies(page))
            .and(
                "by_role",
                page.guide().site().roles().stream()
                    .map(role -> page.link(new RolePage(role)))
                    .toList())
            .and("by_technology", technologies(page))
            .map());
  }

  private static List<Object> companies(PageContext<?> page) {
    return page.guide().site().companies().stream()
        .map(id -> page.link(new CompanyPage(page.guide().company(id).orElseThrow())))
        .toList();
  }

  /** Pages of technologies, those that most postings require first. */
  private static List<Object> technologies(PageContext<?> page) {
    return page.data().techStack(GoldData.ALL, GoldData.ALL).stream()
        .flatMap(row -> page.guide().skill(row.getAs("skill_id")).stream())
        .flatMap(skill -> page.index().technology(skill).stream())
        .distinct()
        .limit(TECHNOLOGIES)
        .map(page::link)
        .toList();
  }
}
