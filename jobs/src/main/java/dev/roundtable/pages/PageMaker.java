package dev.roundtable.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the document of one page. */
final class PageMaker {
  static final String SCHEMA_VERSION = "0.2.0";

  private PageMaker() {}

  static Map<String, Object> document(PageContext page) {
    PageKey key = page.key();
    List<Object> sections = new ArrayList<>();
    for (PageSection section : Sections.ALL) {
      sections.add(section(section, section.make(page)));
    }
    return Fields.with("schema_version", SCHEMA_VERSION)
        .and("slug", key.slug())
        .and("page_type", key.type())
        .and("as_of", page.asOf().toString())
        .and("title", title(key, page))
        .and("summary", page.texts().of(key.isCity() ? "hero_summary_city" : "hero_summary_level"))
        .and("facts", HeroFacts.of(page))
        .and("sections", sections)
        .map();
  }

  /** The title of a page, which links to it show too. */
  static String title(PageKey key, PageContext page) {
    Texts texts = PageContext.of(key, page.guide(), page.data(), page.index(), page.asOf()).texts();
    return texts.of(key.isCity() ? "meta_title_city" : "meta_title_level");
  }

  private static Object section(PageSection section, PageSection.Section made) {
    return Fields.with("id", section.id())
        .and("heading", made.heading())
        .and("present", made.absentReason() == null)
        .and("absent_reason", made.absentReason())
        .and("data", made.data())
        .map();
  }
}
