package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import java.util.Optional;

/** The pay of a level in one line: what it is, where its page is, and the median of its offers. */
final class LevelPay {
  private LevelPay() {}

  static Fields of(PageContext<?> page, LevelPage level) {
    Optional<Compensation> pay = Compensation.of(level, page.data());
    Object median =
        pay.map(found -> found.money("total_p50"))
            .orElseGet(
                () -> Compensation.nothing(level).suppressed(Figure.USD_A_YEAR, "type-7 quantile"));
    return Fields.with("company_id", level.company().id())
        .and("level_id", level.levelId())
        .and("code", level.rung().code())
        .and("link", page.link(level))
        .and("total_p50", median);
  }
}
