package dev.roundtable.pages;

import dev.roundtable.domain.guide.Skill;
import dev.roundtable.domain.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** What current postings require, most often first. */
final class TechStackSection implements PageSection {
  private static final int SHOWN = 15;

  /** What one posting alone requires is not the company's stack. */
  private static final int FEWEST_REQUIRED = 2;

  @Override
  public String id() {
    return "tech_stack";
  }

  @Override
  public Section make(PageContext page) {
    String heading =
        "What " + page.key().company().name() + " asks of data engineers at this level";
    if (page.key().isCity()) {
      return Section.absent(
          heading, "shown on the page of the level: postings are too few by city");
    }
    List<Row> skills = rows(page.key(), page.data());
    if (skills.isEmpty()) {
      return Section.absent(heading, "fewer than 5 current postings of data roles");
    }
    String scope =
        page.companyId()
            + ", "
            + (skills.get(0).getAs("level").equals(GoldData.ALL) ? "all levels" : page.levelId())
            + ", current postings of data roles";
    List<Object> items = new ArrayList<>();
    for (Row row : skills) {
      if (row.<Integer>getAs("required_count") >= FEWEST_REQUIRED && items.size() < SHOWN) {
        items.add(item(page, row, scope));
      }
    }
    return Section.present(
        heading,
        Fields.with("intro", page.texts().of("tech_stack_intro"))
            .and("n", skills.get(0).getAs("cluster_count"))
            .and("scope", scope)
            .and("skills", items)
            .map());
  }

  /** Of the company at the level, else of the company at all levels. */
  static List<Row> rows(PageKey page, GoldData data) {
    List<Row> own = data.techStack(page.company().id(), page.level().id());
    return own.isEmpty() ? data.techStack(page.company().id(), GoldData.ALL) : own;
  }

  private static Object item(PageContext page, Row row, String scope) {
    String id = row.getAs("skill_id");
    double share = row.<Double>getAs("share");
    Interval interval = new Interval(row.getAs("share_low"), row.getAs("share_high"));
    Figure.Origin origin =
        new Figure.Origin(
            row.getAs("cluster_count"),
            scope,
            "share of posting clusters that require it, Wilson 95% interval");
    Double lift = row.getAs("lift");
    Double before = row.getAs("share_before");
    return Fields.with("skill_id", id)
        .and("name", page.guide().skill(id).map(Skill::name).orElse(id))
        .and(
            "guide_slug",
            page.guide().skill(id).map(Skill::guideSlug).filter(page.index()::has).orElse(null))
        .and("rank", row.getAs("rank"))
        .and("share", Figure.share(share, (int) Math.floor(share * 100 + 0.5), interval, origin))
        .and("lift", lift == null ? null : Figure.rounded(lift, 2))
        .and("change_in_90_days", before == null ? null : Figure.rounded(share - before, 4))
        .map();
  }
}
