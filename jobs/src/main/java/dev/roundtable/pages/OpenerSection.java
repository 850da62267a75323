package dev.roundtable.pages;

import dev.roundtable.domain.guide.SiteText;

/** The problem that runs in the reader's browser. */
final class OpenerSection implements PageSection {
  @Override
  public String id() {
    return "opener";
  }

  @Override
  public Section make(PageContext page) {
    SiteText.Opener opener = page.guide().site().opener();
    return Section.present(
        opener.title(),
        Fields.with("prompt", opener.prompt())
            .and("setup", opener.setup())
            .and("query", opener.query())
            .and("parameter", opener.parameter())
            .and("default_value", opener.defaultValue())
            .and("expected", opener.expected())
            .map());
  }
}
