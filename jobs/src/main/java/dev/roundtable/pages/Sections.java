package dev.roundtable.pages;

import java.util.List;

/** The registry of sections, in the order of the page. */
final class Sections {
  static final List<PageSection> ALL =
      List.of(
          new CompensationSection(),
          new TechStackSection(),
          new RoundFocusSection(),
          new PracticeSection(),
          new OpenerSection(),
          new CitySection(),
          new LoopSection(),
          new LevelBarSection(),
          new BehavioralSection(),
          new PrepSection(),
          new FaqSection(),
          new SeeAlsoSection(),
          new ContinueSection());

  private Sections() {}
}
