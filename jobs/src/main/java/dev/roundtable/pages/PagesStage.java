package dev.roundtable.pages;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Derivation;

/** The derivations that pages are made of. */
public final class PagesStage {
  private PagesStage() {}

  public static Derivation siteFacts() {
    return new SiteFacts();
  }

  public static Derivation pages(Guide guide) {
    return new Pages(guide);
  }
}
