package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Questions and answers, with the figures of the page. */
public final class FaqSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "faq";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    List<Object> items = new ArrayList<>();
    Texts texts = page.texts();
    items.add(item(texts.of("faq_level_q"), texts.of("faq_level_a")));
    items.add(item(texts.of(page.key().isCity() ? "faq_pay_city_q" : "faq_pay_q"), pay(page)));
    if (page.key().isCity()) {
      boolean hires =
          Compensation.of(page.key(), page.data()).filter(Compensation::isOwn).isPresent();
      items.add(item(texts.of("faq_city_q"), texts.of(hires ? "faq_city_a" : "faq_city_office_a")));
    }
    items.add(item(texts.of("faq_levels_q"), texts.of("faq_levels_a")));
    Level.Prep prep = page.key().level().prep();
    items.add(
        item(
            texts.of("faq_prep_q"),
            texts.of(
                "faq_prep_a",
                Map.of(
                    "weeks",
                    prep.weeks().from() + "-" + prep.weeks().to(),
                    "tight",
                    Integer.toString(prep.tight())))));
    items.add(item(texts.of("faq_swe_q"), texts.of("faq_swe_a")));
    return Section.present(page.texts().of("heading_faq"), Fields.with("items", items).map());
  }

  private static Object item(Map<String, Object> question, Map<String, Object> answer) {
    return Fields.with("question", question).and("answer", answer).map();
  }

  /** As much as the page itself says: all quartiles, the median alone, or nothing. */
  private static Map<String, Object> pay(PageContext<? extends LevelPage> page) {
    Optional<Compensation> source = Compensation.of(page.key(), page.data());
    boolean city = page.key().isCity();
    if (source.isEmpty()) {
      return page.texts().of(city ? "faq_pay_none_city_a" : "faq_pay_none_a");
    }
    Compensation pay = source.get();
    if (!pay.isOwn()) {
      return page.texts().of("faq_pay_scaled_a", Map.of("p50", display(pay, "total_p50")));
    }
    boolean whole =
        Stream.of(
                "total_p25",
                "total_p75",
                "base_median",
                "equity_median",
                "experience_p25",
                "experience_p75")
            .allMatch(column -> pay.cell().getAs(column) != null);
    Map<String, String> said = new TreeMap<>();
    said.put("n", Figure.grouped(pay.n()));
    said.put("period", pay.period());
    said.put("p50", display(pay, "total_p50"));
    if (!whole) {
      return page.texts().of("faq_pay_median_a", said);
    }
    said.put("p25", display(pay, "total_p25"));
    said.put("p75", display(pay, "total_p75"));
    said.put("base", display(pay, "base_median"));
    said.put("equity", display(pay, "equity_median"));
    said.put("exp_low", pay.years("experience_p25"));
    said.put("exp_high", pay.years("experience_p75"));
    return page.texts().of("faq_pay_a", said);
  }

  private static String display(Compensation pay, String column) {
    return (String) pay.money(column).get("display");
  }
}
