package dev.roundtable.pages.section;

import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a page says to search engines, in the vocabulary of schema.org. It is made from the sections
 * as they are shown, so that the two cannot differ. Addresses begin with a slash; a builder puts
 * the site's own before them.
 */
public final class JsonLd {
  private static final String CONTEXT = "https://schema.org";

  private JsonLd() {}

  /**
   * The objects of a page.
   *
   * @param sections as made, by id
   */
  public static List<Object> of(PageContext<?> page, Map<String, Section> sections) {
    List<Object> objects = new ArrayList<>();
    objects.add(breadcrumbs(page));
    Section faq = sections.get("faq");
    if (faq != null && faq.data() != null) {
      objects.add(faq(faq));
    }
    Section pay = sections.get("compensation");
    if (pay != null && pay.data() != null && page.key() instanceof LevelPage level) {
      Map<?, ?> total = (Map<?, ?>) ((Map<?, ?>) pay.data()).get("total");
      if (value(total, "p50") != null) {
        objects.add(occupation(level, total));
      }
    }
    return objects;
  }

  private static Object breadcrumbs(PageContext<?> page) {
    List<PageKey> trail = new ArrayList<>(List.of(new IndexPage()));
    if (page.key() instanceof LevelPage level) {
      add(page, trail, new CompanyPage(level.company()));
      if (level.isCity()) {
        add(page, trail, new LevelPage(level.company(), level.level(), level.rung(), null));
      }
    }
    if (!(page.key() instanceof IndexPage)) {
      trail.add(page.key());
    }
    List<Object> items = new ArrayList<>();
    for (PageKey step : trail) {
      items.add(
          Fields.with("@type", "ListItem")
              .and("position", items.size() + 1)
              .and("name", page.title(step))
              .and("item", step.address())
              .map());
    }
    return object("BreadcrumbList").and("itemListElement", items).map();
  }

  private static void add(PageContext<?> page, List<PageKey> trail, PageKey step) {
    if (page.index().has(step)) {
      trail.add(step);
    }
  }

  private static Object faq(Section section) {
    List<Object> questions = new ArrayList<>();
    for (Object item : (List<?>) ((Map<?, ?>) section.data()).get("items")) {
      Map<?, ?> pair = (Map<?, ?>) item;
      questions.add(
          Fields.with("@type", "Question")
              .and("name", text(pair.get("question")))
              .and(
                  "acceptedAnswer",
                  Fields.with("@type", "Answer").and("text", text(pair.get("answer"))).map())
              .map());
    }
    return object("FAQPage").and("mainEntity", questions).map();
  }

  /** Quantiles that may not be said are left out, as schema.org has no word for them. */
  private static Object occupation(LevelPage level, Map<?, ?> total) {
    Fields pay =
        Fields.with("@type", "MonetaryAmountDistribution")
            .and("name", "total compensation")
            .and("currency", "USD")
            .and("duration", "P1Y")
            .and("median", value(total, "p50"));
    quantile(pay, "percentile10", value(total, "p10"));
    quantile(pay, "percentile25", value(total, "p25"));
    quantile(pay, "percentile75", value(total, "p75"));
    quantile(pay, "percentile90", value(total, "p90"));
    Fields occupation =
        object("Occupation")
            .and("name", level.level().title() + ", " + level.company().name())
            .and("estimatedSalary", List.of(pay.map()));
    if (level.isCity()) {
      occupation.and(
          "occupationLocation",
          List.of(Fields.with("@type", "City").and("name", level.metro().label()).map()));
    }
    return occupation.map();
  }

  private static void quantile(Fields pay, String name, Object value) {
    if (value != null) {
      pay.and(name, value);
    }
  }

  private static Object value(Map<?, ?> total, String quantile) {
    return ((Map<?, ?>) total.get(quantile)).get("value");
  }

  private static Object text(Object text) {
    return ((Map<?, ?>) text).get("text");
  }

  private static Fields object(String type) {
    return Fields.with("@context", CONTEXT).and("@type", type);
  }
}
