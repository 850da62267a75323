package dev.roundtable.pages;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Input;
import java.util.List;

/** The derivations that pages are made of. */
public final class PagesStage {
  private PagesStage() {}

  public static Derivation siteFacts() {
    return new SiteFacts();
  }

  /** The tables that pages are made from. */
  public static List<Input> inputs() {
    return Pages.INPUTS;
  }

  public static Derivation pages(Guide guide) {
    return new Pages(guide);
  }
}
