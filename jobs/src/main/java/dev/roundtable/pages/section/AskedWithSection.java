package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.List;
import org.apache.spark.sql.Row;

/** What postings that name a skill name with it. */
public final class AskedWithSection implements PageSection<TechnologyPage> {
  @Override
  public String id() {
    return "asked_with";
  }

  @Override
  public Section make(PageContext<? extends TechnologyPage> page) {
    var heading = page.texts().of("heading_asked_with");
    List<Row> pairs =
        StackItem.listed(page, page.data().skillPairs(page.key().skill().id()), "other_skill_id")
            .toList();
    if (pairs.isEmpty()) {
      return Section.absent(heading, "no other skill stands beside it in 5 current postings");
    }
    List<Fields> skills = pairs.stream().map(row -> skill(page, row)).toList();
    return Section.present(
        heading,
        Fields.with("n", pairs.get(0).getAs("cluster_count"))
            .and("skills", StackItem.ranked(skills))
            .map());
  }

  private static Fields skill(PageContext<?> page, Row row) {
    Figure.Origin origin =
        new Figure.Origin(
            row.getAs("cluster_count"),
            "all companies, current postings of data roles that name " + row.getAs("skill_id"),
            "share of posting clusters that name both");
    double share = row.<Double>getAs("share");
    return StackItem.skill(page, row.getAs("other_skill_id"))
        .and("share", Figure.share(share, Figure.percent(share), null, origin))
        .and("lift", Figure.rounded(row.<Double>getAs("lift"), 2));
  }
}
