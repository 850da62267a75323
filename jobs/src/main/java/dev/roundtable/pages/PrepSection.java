package dev.roundtable.pages;

import dev.roundtable.domain.guide.Level;
import java.util.ArrayList;
import java.util.List;

/** The preparation plan; its steps add up to the weeks of the FAQ. */
final class PrepSection implements PageSection {
  @Override
  public String id() {
    return "prep";
  }

  @Override
  public Section make(PageContext page) {
    Level.Prep prep = page.key().level().prep();
    List<Object> steps = new ArrayList<>();
    for (Level.Step step : prep.steps()) {
      steps.add(
          Fields.with("heading", step.heading())
              .and("weeks", weeks(step.weeks()))
              .and("tasks", step.tasks().stream().map(page.texts()::filled).toList())
              .map());
    }
    return Section.present(
        "A plan by weeks", Fields.with("weeks", weeks(prep.weeks())).and("steps", steps).map());
  }

  private static Object weeks(Level.Span weeks) {
    return Fields.with("from", weeks.from()).and("to", weeks.to()).map();
  }
}
