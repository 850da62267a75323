package dev.roundtable.pages.explain;

import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.explain.NumberExplanation.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** What is behind the share of a domain in a round. */
public final class FocusFacts {
  private static final Pattern SHARE =
      Pattern.compile("round_focus\\.rounds\\.(.+)\\.domains\\.(.+)\\.share");

  private FocusFacts() {}

  /** The facts of a figure; empty if it is no share of a round. */
  public static Optional<List<Fact>> of(String figure, LevelPage page, GoldData data) {
    Matcher found = SHARE.matcher(figure);
    if (!found.matches()) {
      return Optional.empty();
    }
    return data.roundFocus(page.company().id(), page.level().id(), found.group(1)).stream()
        .filter(row -> row.getAs("domain_id").equals(found.group(2)))
        .findFirst()
        .map(FocusFacts::facts);
  }

  private static List<Fact> facts(Row row) {
    return List.of(
        new Fact("prior", row.<Double>getAs("prior_share") + " by the guide alone"),
        new Fact(
            "expected",
            "%s with %d reports of other companies and %d clusters of postings (%s), worth %s questions"
                .formatted(
                    row.<Double>getAs("expected_share"),
                    row.<Integer>getAs("other_report_count"),
                    row.<Integer>getAs("posting_count"),
                    row.<String>getAs("posting_scope"),
                    Figure.rounded(row.<Double>getAs("concentration"), 1))),
        new Fact(
            "reports",
            "%d of the company, %d verified, with %s questions of the domain; they weigh %s"
                .formatted(
                    row.<Integer>getAs("report_count"),
                    row.<Integer>getAs("verified_report_count"),
                    row.getAs("question_count"),
                    Figure.rounded(row.<Double>getAs("weight_on_own_reports"), 4))),
        new Fact("top skills", String.join(", ", row.getList(row.fieldIndex("top_skills")))),
        new Fact("basis", row.getAs("basis")),
        new Fact("constants", row.getAs("method_version")));
  }
}
