package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.SiteText;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;

/** The problem that runs in the reader's browser. */
public final class OpenerSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "opener";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    SiteText.Opener opener = page.guide().site().opener();
    return Section.present(
        page.texts().of("heading_opener"),
        Fields.with("title", opener.title())
            .and("prompt", opener.prompt())
            .and("setup", opener.setup())
            .and("query", opener.query())
            .and("parameter", opener.parameter())
            .and("default_value", opener.defaultValue())
            .and("expected", opener.expected())
            .map());
  }
}
