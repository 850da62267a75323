package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.SiteText;
import java.util.Map;

/** A part of the interview over all companies: a stage, a subject, or the behavioral round. */
public record RoundPage(SiteText.Round round) implements PageKey {
  private static final String FOLDER = "rounds/";

  @Override
  public String type() {
    return "round";
  }

  @Override
  public String id() {
    String about = round.stage().isEmpty() ? round.domain() : round.stage();
    return type() + ":" + (about.isEmpty() ? "behavioral" : about);
  }

  @Override
  public String slug() {
    return FOLDER + round.slug();
  }

  @Override
  public String titleTemplate() {
    return "meta_title_round";
  }

  @Override
  public String summaryTemplate() {
    return "summary_round";
  }

  @Override
  public Map<String, String> arguments() {
    return Map.of("title", round.title());
  }

  /** True of the round about values rather than a subject or stage. */
  public boolean isBehavioral() {
    return round.stage().isEmpty() && round.domain().isEmpty();
  }
}
