package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RoundPage;

/** What a part of the interview is, in the words of the guide. */
public final class RoundAboutSection implements PageSection<RoundPage> {
  @Override
  public String id() {
    return "about_round";
  }

  @Override
  public Section make(PageContext<? extends RoundPage> page) {
    return Section.present(
        page.texts().of("heading_about_round"),
        Fields.with("text", page.key().round().text())
            .and("tips", page.key().round().tips())
            .map());
  }
}
