package dev.roundtable.pages;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import java.util.ArrayList;
import java.util.List;

/** The rounds in order; the design round is the one of the level. */
final class LoopSection implements PageSection {
  @Override
  public String id() {
    return "loop";
  }

  @Override
  public Section make(PageContext page) {
    List<Object> rounds = new ArrayList<>();
    for (Company.Round round : page.key().company().rounds()) {
      rounds.add(round(page, round, rounds.size() + 1));
    }
    return Section.present("How the interview runs", Fields.with("rounds", rounds).map());
  }

  private static Object round(PageContext page, Company.Round round, int number) {
    Level.DesignRound design = page.key().level().designRound();
    return Fields.with("number", number)
        .and("id", round.id())
        .and("stage", round.stage())
        .and("title", round.design() ? design.title() : round.title())
        .and("minutes", round.minutes())
        .and("text", page.texts().filled(round.design() ? design.text() : round.text()))
        .and(
            "tips",
            (round.design() ? design.tips() : round.tips())
                .stream().map(page.texts()::filled).toList())
        .map();
  }
}
