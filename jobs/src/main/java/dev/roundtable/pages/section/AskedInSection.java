package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.Comparator;
import java.util.List;

/**
 * In which rounds the subject of a technology comes up, at the companies that give it most room.
 */
public final class AskedInSection implements PageSection<TechnologyPage> {
  private static final int SHOWN = 8;

  @Override
  public String id() {
    return "asked_in";
  }

  @Override
  public Section make(PageContext<? extends TechnologyPage> page) {
    String domain = page.key().domain().id();
    List<Object> stages =
        StageNames.WITH_FOCUS.stream()
            .map(
                stage ->
                    (Object)
                        Fields.with("stage", stage)
                            .and("name", StageNames.of(stage))
                            .and("companies", maps(companies(page, stage, domain)))
                            .map())
            .toList();
    return Section.present(
        page.texts().of("heading_asked_in"),
        Fields.with("domain_id", domain)
            .and("name", page.key().domain().name())
            .and("stages", stages)
            .map());
  }

  /** The companies whose round gives a domain the largest share, of those that give it any. */
  static List<Fields> companies(PageContext<?> page, String stage, String domain) {
    return CompanyFocus.of(page, stage).stream()
        .filter(focus -> Figure.percent(focus.domain(domain).<Double>getAs("share")) > 0)
        .sorted(
            Comparator.comparingDouble(
                    (CompanyFocus.Focus focus) -> -focus.domain(domain).<Double>getAs("share"))
                .thenComparing(focus -> focus.page().company().id()))
        .limit(SHOWN)
        .map(
            focus ->
                Fields.with("company_id", focus.page().company().id())
                    .and("name", focus.page().company().name())
                    .and("link", page.link(focus.page()))
                    .and("share", CompanyFocus.shareAlone(focus.domain(domain))))
        .toList();
  }

  static List<Object> maps(List<Fields> items) {
    return items.stream().map(item -> (Object) item.map()).toList();
  }
}
