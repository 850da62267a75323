package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * The round focus of companies side by side: each at the level of most postings behind it, so that
 * a company counts once.
 */
final class CompanyFocus {
  private CompanyFocus() {}

  /**
   * A company's rows of a stage.
   *
   * @param page the level that they are of
   */
  record Focus(LevelPage page, List<Row> rows) {
    Row domain(String id) {
      return rows.stream()
          .filter(row -> row.<String>getAs("domain_id").equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** In the order of the guide; companies without the stage are left out. */
  static List<Focus> of(PageContext<?> context, String stage) {
    Map<String, Focus> byCompany = new LinkedHashMap<>();
    for (LevelPage page : context.index().made(LevelPage.class)) {
      if (!page.isCity() && page.company().stages().contains(stage)) {
        List<Row> rows = context.data().roundFocus(page.company().id(), page.levelId(), stage);
        if (!rows.isEmpty()) {
          byCompany.merge(page.company().id(), new Focus(page, rows), CompanyFocus::better);
        }
      }
    }
    return new ArrayList<>(byCompany.values());
  }

  private static Focus better(Focus one, Focus other) {
    return postings(other) > postings(one) ? other : one;
  }

  private static int postings(Focus focus) {
    Row row = focus.rows().get(0);
    return row.<String>getAs("posting_scope").equals("company_level")
        ? row.<Integer>getAs("posting_count")
        : 0;
  }

  /** Whose postings and reports n counts. */
  private static String scope(Row row) {
    boolean ofLevel = row.<String>getAs("posting_scope").equals("company_level");
    return "%s, %s, %s: %d postings of %s, %d reports of all levels"
        .formatted(
            row.<String>getAs("company_id"),
            row.<String>getAs("level"),
            row.<String>getAs("stage"),
            row.<Integer>getAs("posting_count"),
            ofLevel ? "the level" : "all levels",
            told(row));
  }

  /** Own reports that have a part in the shares. */
  private static int told(Row row) {
    return row.getAs("question_count") == null ? 0 : row.<Integer>getAs("report_count");
  }

  /** All that a share rests on. */
  private static String sources(Row row) {
    List<String> sources = new ArrayList<>(List.of("the guide"));
    if (row.<Integer>getAs("other_report_count") > 0) {
      sources.add("reports of other companies");
    }
    if (row.<Integer>getAs("posting_count") > 0) {
      sources.add("postings");
    }
    if (told(row) > 0) {
      sources.add("own reports");
    }
    return String.join(", ", sources);
  }

  /**
   * The share of a domain beside the others of its round, whose percents add up to 100; n is the
   * postings and reports of the company behind it.
   */
  static Map<String, Object> share(Row row) {
    return share(row, row.<Integer>getAs("percent"));
  }

  /** The same where the others are not shown. */
  static Map<String, Object> shareAlone(Row row) {
    return share(row, Figure.percent(row.<Double>getAs("share")));
  }

  private static Map<String, Object> share(Row row, int percent) {
    Figure.Origin origin =
        new Figure.Origin(
            (int) row.<Integer>getAs("posting_count") + told(row),
            scope(row),
            "Dirichlet posterior of " + sources(row) + ", 90% credible interval");
    return Figure.share(
        row.getAs("share"),
        percent,
        new Interval(row.getAs("share_low"), row.getAs("share_high")),
        origin);
  }
}
