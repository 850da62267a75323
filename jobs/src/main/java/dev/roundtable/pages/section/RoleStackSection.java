package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import java.util.List;
import org.apache.spark.sql.Row;

/** What postings of a level or specialty require, over all companies. */
public final class RoleStackSection implements PageSection<RolePage> {
  private static final int SHOWN = 20;

  @Override
  public String id() {
    return "role_stack";
  }

  @Override
  public Section make(PageContext<? extends RolePage> page) {
    var heading = page.texts().of("heading_role_stack");
    RolePage key = page.key();
    List<Row> rows =
        key.isLevel()
            ? page.data().techStack(GoldData.ALL, key.role().level())
            : page.data().specialtyStack(key.role().specialty());
    String scope =
        StackItem.scope(
            "all companies", key.isLevel() ? key.role().level() : key.role().specialty());
    List<Fields> items =
        StackItem.listed(page, rows, "skill_id")
            .limit(SHOWN)
            .map(row -> item(page, row, scope))
            .toList();
    if (items.isEmpty()) {
      return Section.absent(heading, "no skill is required by current postings");
    }
    return Section.present(
        heading,
        Fields.with("n", rows.get(0).getAs("cluster_count"))
            .and("scope", scope)
            .and("skills", StackItem.ranked(items))
            .map());
  }

  /** Of a level there is no lift: all companies at the level are what it would be held against. */
  private static Fields item(PageContext<? extends RolePage> page, Row row, String scope) {
    return StackItem.of(page, row, scope)
        .and("lift", page.key().isLevel() ? null : StackItem.lift(row));
  }
}
