package dev.roundtable.pages;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageIndex;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.PageSection.Section;
import dev.roundtable.pages.document.SiteSchema;
import dev.roundtable.pages.section.Consistency;
import dev.roundtable.pages.section.HeroFacts;
import dev.roundtable.pages.section.JsonLd;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the documents of pages. A document holds no date of its own, so that its bytes change only
 * with what it says.
 */
final class PageMaker implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Guide guide;
  private final GoldData data;
  private final PageIndex index;

  PageMaker(Guide guide, GoldData data, PageIndex index) {
    this.guide = guide;
    this.data = data;
    this.index = index;
  }

  /** The page of a path. */
  PageKey page(String slug) {
    return index.made(slug);
  }

  <K extends PageKey> Map<String, Object> document(K key, List<PageSection<? super K>> sections) {
    PageContext<K> page = PageContext.of(key, guide, data, index);
    Map<String, Section> made = new LinkedHashMap<>();
    sections.forEach(section -> made.put(section.id(), section.make(page)));
    return Fields.with("schema_version", SiteSchema.VERSION)
        .and("id", key.id())
        .and("slug", key.slug())
        .and("page_type", key.type())
        .and("title", page.texts().of(key.titleTemplate()))
        .and("summary", page.texts().of(key.summaryTemplate()))
        .and("facts", facts(page))
        .and("sections", made.entrySet().stream().map(PageMaker::section).toList())
        .and("json_ld", JsonLd.of(page, made))
        .and("consistency", Consistency.of(page))
        .map();
  }

  private static Object facts(PageContext<?> page) {
    return page.key() instanceof AboutCompany ? HeroFacts.of(page.of(AboutCompany.class)) : null;
  }

  private static Object section(Map.Entry<String, Section> entry) {
    Section section = entry.getValue();
    return Fields.with("id", entry.getKey())
        .and("heading", section.heading())
        .and("present", section.absentReason() == null)
        .and("absent_reason", section.absentReason())
        .and("data", section.data())
        .map();
  }
}
