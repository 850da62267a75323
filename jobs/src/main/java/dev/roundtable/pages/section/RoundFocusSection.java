package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** How much of each round goes to each domain. */
public final class RoundFocusSection implements PageSection<LevelPage> {
  /** With less weight of its own postings, a company's emphasis is mostly that of others. */
  private static final double LEAST_WEIGHT = 1.0 / 3;

  @Override
  public String id() {
    return "round_focus";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    var heading = page.texts().of("heading_round_focus");
    if (page.key().isCity()) {
      return Section.absent(
          heading, "shown on the page of the level: the loop is the same in every city");
    }
    List<Object> rounds = new ArrayList<>();
    List<Row> facts = new ArrayList<>();
    for (String stage : page.key().company().stages()) {
      List<Row> domains =
          page.data().roundFocus(page.key().company().id(), page.key().levelId(), stage);
      if (domains.isEmpty()) {
        throw new IllegalStateException(
            "gold.round_focus lacks " + page.key().slug() + " " + stage);
      }
      facts.add(domains.get(0));
      rounds.add(round(page, stage, domains));
    }
    int postings = facts.get(0).<Integer>getAs("posting_count");
    Map<String, String> counts =
        Map.of("postings", Figure.grouped(postings), "reports", Figure.grouped(reports(facts)));
    var intro = page.texts().of(intro(facts), counts);
    return Section.present(
        heading, Fields.with("intro", intro).and("postings", postings).and("rounds", rounds).map());
  }

  /** What the bars rest on, in the words of the guide; all rounds share the postings. */
  private static String intro(List<Row> rounds) {
    Row any = rounds.get(0);
    boolean posted = any.<Integer>getAs("posting_count") > 0;
    if (reports(rounds) >= Disclosure.MEDIAN_FROM) {
      return posted ? "round_focus_both" : "round_focus_reports";
    }
    if (!posted) {
      return "round_focus_prior";
    }
    if (any.<Double>getAs("posting_weight") < LEAST_WEIGHT) {
      return "round_focus_few";
    }
    return any.<String>getAs("posting_scope").equals("company")
        ? "round_focus_company"
        : "round_focus_intro";
  }

  /** Reports of the round that most of them tell of. */
  private static int reports(List<Row> rounds) {
    return rounds.stream().mapToInt(row -> row.<Integer>getAs("report_count")).max().orElse(0);
  }

  private static Object round(PageContext<? extends LevelPage> page, String stage, List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort((one, other) -> Double.compare(other.getAs("share"), one.getAs("share")));
    List<Object> domains = new ArrayList<>();
    for (Row row : sorted) {
      domains.add(domain(page, row));
    }
    Row any = rows.get(0);
    boolean told = any.<Integer>getAs("report_count") >= Disclosure.MEDIAN_FROM;
    return Fields.with("stage", stage)
        .and("name", StageNames.of(stage))
        .and("basis", any.getAs("basis"))
        .and("reports", told ? any.getAs("report_count") : null)
        .and("verified_reports", told ? verified(any) : null)
        .and("reports_of_others", others(any))
        .and("postings_of", any.getAs("posting_scope"))
        .and("weight_on_own_reports", Figure.rounded(any.getAs("weight_on_own_reports"), 4))
        .and("domains", domains)
        .map();
  }

  /** Null where the verified ones or the others would be one to four. */
  private static Integer verified(Row row) {
    int verified = row.getAs("verified_report_count");
    int others = row.<Integer>getAs("report_count") - verified;
    boolean few = verified > 0 && verified < Disclosure.MEDIAN_FROM;
    return few || (others > 0 && others < Disclosure.MEDIAN_FROM) ? null : verified;
  }

  /** In two digits: taken from the reports of all, it would tell the company's own. */
  private static Integer others(Row row) {
    int others = row.getAs("other_report_count");
    return others < Disclosure.MEDIAN_FROM ? null : Integer.valueOf(Figure.about(others));
  }

  private static Object domain(PageContext<? extends LevelPage> page, Row row) {
    return DomainItem.of(page, row, CompanyFocus.share(row))
        .and("top_skills", row.getList(row.fieldIndex("top_skills")))
        .map();
  }
}
