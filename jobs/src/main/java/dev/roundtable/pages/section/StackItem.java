package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Skill;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A skill as sections list it, from a row of a stack. */
final class StackItem {
  private static final String METHOD =
      "share of posting clusters that require it, Wilson 95% interval";

  /** What one posting alone requires is not the company's stack. */
  private static final int FEWEST_REQUIRED = 2;

  private static final int FEWEST_FOR_LIFT = 5;

  private StackItem() {}

  /** The rows that name something to know; that the job is data engineering goes without saying. */
  static Stream<Row> listed(PageContext<?> page, List<Row> rows, String column) {
    return rows.stream()
        .filter(
            row -> page.guide().skill(row.getAs(column)).filter(Skill::isTheWorkItself).isEmpty());
  }

  /** True if enough postings require the skill of a row to call it a company's. */
  static boolean isOfCompany(Row row) {
    return row.<Integer>getAs("required_count") >= FEWEST_REQUIRED;
  }

  /** Whose postings a share is of, in words. */
  static String scope(String whose, String level) {
    return "%s, %s, current postings of data roles".formatted(whose, level);
  }

  /** Items with their place in the list, from 1. */
  static List<Object> ranked(List<Fields> items) {
    List<Object> ranked = new ArrayList<>();
    for (Fields item : items) {
      ranked.add(item.and("rank", ranked.size() + 1).map());
    }
    return ranked;
  }

  /** How much more often than elsewhere; null where fewer than five postings require it. */
  static BigDecimal lift(Row row) {
    Double lift = row.getAs("lift");
    boolean few = row.<Integer>getAs("required_count") < FEWEST_FOR_LIFT;
    return few || lift == null ? null : Figure.rounded(lift, 2);
  }

  /** The skill, the page about it if there is one, and its share. */
  static Fields of(PageContext<?> page, Row row, String scope) {
    String id = row.getAs("skill_id");
    return skill(page, id).and("share", share(row, scope));
  }

  /** The skill and the slug of the page about it, null if there is none. */
  static Fields skill(PageContext<?> page, String id) {
    Optional<Skill> skill = page.guide().skill(id);
    return Fields.with("skill_id", id)
        .and("name", skill.map(Skill::name).orElse(id))
        .and("guide_slug", skill.flatMap(page.index()::technology).map(PageKey::slug).orElse(null));
  }

  static Object share(Row row, String scope) {
    double share = row.<Double>getAs("share");
    Interval interval = new Interval(row.getAs("share_low"), row.getAs("share_high"));
    Figure.Origin origin = new Figure.Origin(row.getAs("cluster_count"), scope, METHOD);
    return Figure.share(share, Figure.percent(share), interval, origin);
  }
}
