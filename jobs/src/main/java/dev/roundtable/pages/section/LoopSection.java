package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds in order; the design round is the one of the level. */
public final class LoopSection implements PageSection<AboutCompany> {
  @Override
  public String id() {
    return "loop";
  }

  @Override
  public Section make(PageContext<? extends AboutCompany> page) {
    List<Object> rounds = new ArrayList<>();
    for (Company.Round round : page.key().company().rounds()) {
      rounds.add(round(page, round, rounds.size() + 1));
    }
    return Section.present(page.texts().of("heading_loop"), Fields.with("rounds", rounds).map());
  }

  private static Object round(
      PageContext<? extends AboutCompany> page, Company.Round round, int number) {
    Optional<Level.DesignRound> design = design(page.key(), round);
    return Fields.with("number", number)
        .and("id", round.id())
        .and("stage", round.stage())
        .and("title", design.map(Level.DesignRound::title).orElse(round.title()))
        .and("minutes", round.minutes())
        .and("text", page.texts().filled(design.map(Level.DesignRound::text).orElse(round.text())))
        .and(
            "tips",
            design.map(Level.DesignRound::tips).orElse(round.tips()).stream()
                .map(page.texts()::filled)
                .toList())
        .map();
  }

  /** The design round of a level; a company's page keeps the company's own words. */
  private static Optional<Level.DesignRound> design(AboutCompany page, Company.Round round) {
    return page instanceof LevelPage level && round.design()
        ? Optional.of(level.level().designRound())
        : Optional.empty();
  }
}
