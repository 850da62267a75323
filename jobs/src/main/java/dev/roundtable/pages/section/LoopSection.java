package dev.roundtable.pages.section;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.SiteText;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;

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
    Words words = words(page, round);
    return Fields.with("number", number)
        .and("id", round.id())
        .and("stage", round.stage())
        .and("title", words.title())
        .and("minutes", round.minutes())
        .and("text", page.texts().filled(words.text()))
        .and("tips", words.tips().stream().map(page.texts()::filled).toList())
        .map();
  }

  private record Words(String title, String text, List<String> tips) {}

  /** Those of the level for a design round, the company's own, or those about all such rounds. */
  private static Words words(PageContext<? extends AboutCompany> page, Company.Round round) {
    if (page.key() instanceof LevelPage level && round.design()) {
      Level.DesignRound design = level.level().designRound();
      return new Words(design.title(), design.text(), design.tips());
    }
    if (!round.text().isEmpty()) {
      return new Words(round.title(), round.text(), round.tips());
    }
    SiteText.Round general =
        page.guide().site().rounds().stream()
            .filter(about -> about.slug().equals(round.id().replace('_', '-')))
            .findFirst()
            .orElseThrow(() -> withoutText(page.key().company(), round));
    return new Words(round.title(), general.text(), general.tips());
  }

  private static Failure withoutText(Company company, Company.Round round) {
    return Failure.usage(
        "Round '%s' of %s has no text, and site.yaml tells of no round of that name"
            .formatted(round.id(), company.name()));
  }
}
