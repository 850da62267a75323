package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;

/** The levels of a company: code, title and median pay. */
public final class LevelsSection implements PageSection<CompanyPage> {
  @Override
  public String id() {
    return "levels";
  }

  @Override
  public Section make(PageContext<? extends CompanyPage> page) {
    List<Object> levels = new ArrayList<>();
    for (Level level : page.guide().levels()) {
      page.key()
          .company()
          .rung(level.id())
          .map(rung -> new LevelPage(page.key().company(), level, rung, null))
          .ifPresent(key -> levels.add(LevelPay.of(page, key).and("title", level.title()).map()));
    }
    var heading = page.texts().of("heading_levels");
    return levels.isEmpty()
        ? Section.absent(heading, "the guide has no ladder of this company")
        : Section.present(heading, Fields.with("levels", levels).map());
  }
}
