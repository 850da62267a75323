package dev.roundtable.pages;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** How much of each round goes to each domain. */
final class RoundFocusSection implements PageSection {
  private static final Map<String, String> STAGES =
      Map.of(
          "online_assessment",
          "Online Assessment",
          "phone_screen",
          "Phone Screen",
          "onsite",
          "Onsite Loop");

  @Override
  public String id() {
    return "round_focus";
  }

  @Override
  public Section make(PageContext page) {
    String heading = "Domain concentration by round";
    if (page.key().isCity()) {
      return Section.absent(
          heading, "shown on the page of the level: the loop is the same in every city");
    }
    List<Object> rounds = new ArrayList<>();
    int postings = 0;
    for (String stage : page.key().company().stages()) {
      List<Row> domains = page.data().roundFocus(page.companyId(), page.levelId(), stage);
      if (domains.isEmpty()) {
        throw new IllegalStateException(
            "gold.round_focus lacks " + page.key().slug() + " " + stage);
      }
      postings = domains.get(0).<Integer>getAs("posting_count");
      rounds.add(round(page, stage, domains));
    }
    String intro =
        postings == 0
            ? page.texts().of("round_focus_prior")
            : page.texts().of("round_focus_intro", Map.of("postings", Integer.toString(postings)));
    return Section.present(
        heading, Fields.with("intro", intro).and("postings", postings).and("rounds", rounds).map());
  }

  private static Object round(PageContext page, String stage, List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort((one, other) -> Double.compare(other.getAs("share"), one.getAs("share")));
    List<Object> domains = new ArrayList<>();
    for (Row row : sorted) {
      domains.add(domain(page, row));
    }
    Row any = rows.get(0);
    return Fields.with("stage", stage)
        .and("name", STAGES.get(stage))
        .and("basis", any.getAs("basis"))
        .and("reports", any.getAs("report_count"))
        .and("verified_reports", any.getAs("verified_report_count"))
        .and("reports_of_others", any.getAs("other_report_count"))
        .and("postings_of", any.getAs("posting_scope"))
        .and("weight_on_own_reports", Figure.rounded(any.getAs("weight_on_own_reports"), 4))
        .and("domains", domains)
        .map();
  }

  private static Object domain(PageContext page, Row row) {
    String id = row.getAs("domain_id");
    Figure.Origin origin =
        new Figure.Origin(
            row.getAs("report_count"),
            page.companyId() + ", " + page.levelId() + ", " + row.<String>getAs("stage"),
            "Dirichlet posterior of " + row.<String>getAs("basis") + ", 90% credible interval");
    return Fields.with("domain_id", id)
        .and(
            "name",
            page.guide().domains().stream()
                .filter(domain -> domain.id().equals(id))
                .map(Domain::name)
                .findFirst()
                .orElse(id))
        .and(
            "share",
            Figure.share(
                row.getAs("share"),
                row.getAs("percent"),
                new Interval(row.getAs("share_low"), row.getAs("share_high")),
                origin))
        .and("top_skills", row.getList(row.fieldIndex("top_skills")))
        .map();
  }
}
