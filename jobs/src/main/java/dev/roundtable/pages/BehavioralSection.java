package dev.roundtable.pages;

import java.util.ArrayList;
import java.util.List;

/** The company's values as its interviewers use them. */
final class BehavioralSection implements PageSection {
  @Override
  public String id() {
    return "behavioral";
  }

  @Override
  public Section make(PageContext page) {
    String heading = "Behavioral rounds at " + page.key().company().name();
    List<Object> values = new ArrayList<>();
    page.key()
        .company()
        .values()
        .forEach(
            value ->
                values.add(
                    Fields.with("heading", value.heading()).and("text", value.text()).map()));
    if (values.isEmpty()) {
      return Section.absent(heading, "the guide has no values of this company");
    }
    return Section.present(
        heading,
        Fields.with("intro", page.key().company().behavioral()).and("values", values).map());
  }
}
