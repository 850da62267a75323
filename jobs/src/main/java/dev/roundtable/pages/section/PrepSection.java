package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;

/** The preparation plan; its steps add up to the weeks of the FAQ. */
public final class PrepSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "prep";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
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
        page.texts().of("heading_prep"),
        Fields.with("weeks", weeks(prep.weeks())).and("steps", steps).map());
  }

  private static Object weeks(Level.Span weeks) {
    return Fields.with("from", weeks.from()).and("to", weeks.to()).map();
  }
}
