package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.ShareChange;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** What current postings of a company require, most often first. */
public final class TechStackSection implements PageSection<AboutCompany> {
  private static final int SHOWN = 15;
  private static final int FEWEST_TO_COMPARE = 30;
  private static final double CONFIDENCE = 0.95;
  private static final String CHANGE =
      "share less that of the postings of 90 days earlier, Newcombe 95% interval";

  @Override
  public String id() {
    return "tech_stack";
  }

  @Override
  public Section make(PageContext<? extends AboutCompany> page) {
    List<Row> skills = rows(page.key(), page.data());
    boolean ofLevel = !skills.isEmpty() && !skills.get(0).getAs("level").equals(GoldData.ALL);
    var heading = page.texts().of(ofLevel ? "heading_tech_stack" : "heading_tech_stack_company");
    if (page.key() instanceof LevelPage level && level.isCity()) {
      return Section.absent(
          heading, "shown on the page of the level: postings are too few by city");
    }
    if (skills.isEmpty()) {
      return Section.absent(
          heading, "fewer than 5 current postings of data roles that name a known skill");
    }
    String level = skills.get(0).getAs("level");
    String scope =
        StackItem.scope(
            page.key().company().id(), level.equals(GoldData.ALL) ? "all levels" : level);
    List<Fields> items = new ArrayList<>();
    for (Row row : StackItem.listed(page, skills, "skill_id").toList()) {
      if (StackItem.isOfCompany(row) && items.size() < SHOWN) {
        items.add(item(page, row, scope));
      }
    }
    if (items.isEmpty()) {
      return Section.absent(heading, "no skill is required by two current postings");
    }
    return Section.present(
        heading,
        Fields.with("intro", page.texts().of("tech_stack_intro"))
            .and("n", skills.get(0).getAs("cluster_count"))
            .and("scope", scope)
            .and("skills", StackItem.ranked(items))
            .map());
  }

  /** Of the company at the level, else of the company at all levels. */
  public static List<Row> rows(AboutCompany page, GoldData data) {
    List<Row> own = data.techStack(page.company().id(), page.levelId());
    return own.isEmpty() ? data.techStack(page.company().id(), GoldData.ALL) : own;
  }

  private static Fields item(PageContext<?> page, Row row, String scope) {
    return StackItem.of(page, row, scope)
        .and("lift", StackItem.lift(row))
        .and("change_in_90_days", change(row, scope));
  }

  /** How the share moved, if there are postings enough on either day to tell. */
  private static Object change(Row row, String scope) {
    Integer before = row.getAs("cluster_count_before");
    int now = row.<Integer>getAs("cluster_count");
    Figure.Origin origin = new Figure.Origin(now, scope, CHANGE);
    if (before == null || Math.min(before, now) < FEWEST_TO_COMPARE) {
      String reason = "fewer than %d groups of postings then or now".formatted(FEWEST_TO_COMPARE);
      return Figure.suppressed("share", new Figure.Origin(null, scope, CHANGE), reason);
    }
    int requiredBefore = (int) Math.round(row.<Double>getAs("share_before") * before);
    return Figure.shareChange(
        ShareChange.between(requiredBefore, before, row.getAs("required_count"), now, CONFIDENCE),
        origin);
  }
}
