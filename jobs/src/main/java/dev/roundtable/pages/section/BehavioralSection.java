package dev.roundtable.pages.section;

import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;

/** The company's values as its interviewers use them. */
public final class BehavioralSection implements PageSection<AboutCompany> {
  @Override
  public String id() {
    return "behavioral";
  }

  @Override
  public Section make(PageContext<? extends AboutCompany> page) {
    var heading = page.texts().of("heading_behavioral");
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
