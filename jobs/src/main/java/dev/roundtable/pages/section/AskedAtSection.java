package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.ArrayList;
import java.util.List;

/** How often a skill is required at each level, over all companies. */
public final class AskedAtSection implements PageSection<TechnologyPage> {
  @Override
  public String id() {
    return "asked_at";
  }

  @Override
  public Section make(PageContext<? extends TechnologyPage> page) {
    var heading = page.texts().of("heading_asked_at");
    List<Object> levels = new ArrayList<>();
    for (Level level : page.guide().levels()) {
      page.data()
          .stackOf(GoldData.ALL, level.id(), page.key().skill().id())
          .ifPresent(
              row ->
                  levels.add(
                      Fields.with("level_id", level.id())
                          .and("title", level.title())
                          .and("slug", rolePage(page, level))
                          .and(
                              "share",
                              StackItem.share(row, StackItem.scope("all companies", level.id())))
                          .map()));
    }
    return levels.isEmpty()
        ? Section.absent(heading, "no level has 5 current postings")
        : Section.present(heading, Fields.with("levels", levels).map());
  }

  private static String rolePage(PageContext<?> page, Level level) {
    return page.index().made(RolePage.class).stream()
        .filter(role -> role.role().level().equals(level.id()))
        .map(RolePage::slug)
        .findFirst()
        .orElse(null);
  }
}
