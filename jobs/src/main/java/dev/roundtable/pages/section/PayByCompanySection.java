package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import java.util.List;

/** What each company pays at a level, of those whose offers may be told of. */
public final class PayByCompanySection implements PageSection<RolePage> {
  @Override
  public String id() {
    return "pay_by_company";
  }

  @Override
  public Section make(PageContext<? extends RolePage> page) {
    var heading = page.texts().of("heading_pay_by_company");
    if (!page.key().isLevel()) {
      return Section.absent(heading, "offers are told apart by level, not by specialty");
    }
    List<Object> companies =
        page.index().made(LevelPage.class).stream()
            .filter(level -> !level.isCity() && level.levelId().equals(page.key().role().level()))
            .map(
                level ->
                    (Object) LevelPay.of(page, level).and("name", level.company().name()).map())
            .toList();
    return companies.isEmpty()
        ? Section.absent(heading, "no page of this level is made")
        : Section.present(heading, Fields.with("companies", companies).map());
  }
}
