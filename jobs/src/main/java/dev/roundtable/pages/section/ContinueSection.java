package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import dev.roundtable.pages.document.RoundPage;
import java.util.Comparator;
import java.util.List;

/** The way on: links by round, company, role and technology, and what the whole site rests on. */
public final class ContinueSection implements PageSection<PageKey> {
  private static final int TECHNOLOGIES = 24;

  @Override
  public String id() {
    return "continue";
  }

  @Override
  public Section make(PageContext<? extends PageKey> page) {
    SiteCounts counts = SiteCounts.of(page);
    var intro =
        page.texts()
            .of(
                counts.reports() == 0 ? "continue_intro_new" : "continue_intro",
                counts.arguments());
    return Section.present(
        page.texts().of("heading_continue"),
        Fields.with("intro", intro)
            .and("all_guides", page.link(new IndexPage()))
            .and("guides", counts.guides())
            .and("reports", counts.reports())
            .and("verified_reports", counts.verified())
            .and("companies", counts.companies())
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

  /**
   * The technologies that most postings require, by name: in the order of their shares each page
   * would change whenever two of them swap.
   */
  private static List<Object> technologies(PageContext<?> page) {
    return page.data().techStack(GoldData.ALL, GoldData.ALL).stream()
        .flatMap(row -> page.guide().skill(row.getAs("skill_id")).stream())
        .flatMap(skill -> page.index().technology(skill).stream())
        .distinct()
        .limit(TECHNOLOGIES)
        .sorted(Comparator.comparing(page::title))
        .map(page::link)
        .toList();
  }
}
