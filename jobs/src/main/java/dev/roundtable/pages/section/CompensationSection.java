package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What offers pay: quantiles, medians of the parts, and the median by year. */
public final class CompensationSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "compensation";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    LevelPage key = page.key();
    var heading =
        page.texts().of(key.isCity() ? "heading_compensation_city" : "heading_compensation");
    Optional<Compensation> source = Compensation.of(key, page.data());
    Object estimate = PayEstimate.of(page, source);
    if (source.isEmpty() && estimate == null) {
      return Section.absent(heading, Figure.NOT_TOLD);
    }
    Compensation pay = source.orElseGet(() -> Compensation.nothing(key));
    return Section.present(heading, data(page, pay).and("estimate", estimate).map());
  }

  private static Fields data(PageContext<? extends LevelPage> page, Compensation pay) {
    return Fields.with("intro", caption(page, pay))
        .and("level_code", page.key().rung().code())
        .and("n", pay.n())
        .and("scope", pay.scope())
        .and("method", pay.method())
        .and(
            "years",
            Fields.with("from", pay.count("from_year")).and("to", pay.count("to_year")).map())
        .and("experience", experience(pay))
        .and("total", total(pay))
        .and("base_median", pay.part("base"))
        .and("equity_median", pay.part("equity"))
        .and("bonus_median", pay.part("bonus"))
        .and("by_year", pay.isOwn() ? byYear(page, pay) : List.of())
        .and("recent", recent(pay));
  }

  private static Map<String, Object> total(Compensation pay) {
    return Fields.with("p10", pay.money("total_p10"))
        .and("p25", pay.money("total_p25"))
        .and("p50", pay.money("total_p50"))
        .and("p75", pay.money("total_p75"))
        .and("p90", pay.money("total_p90"))
        .map();
  }

  /** What the figures are made of, in words; null where its own words would have gaps. */
  private static Map<String, Object> caption(
      PageContext<? extends LevelPage> page, Compensation pay) {
    boolean known =
        Stream.of("experience_p25", "experience_p50", "experience_p75")
            .allMatch(column -> pay.number(column) != null);
    if (!known || pay.count("from_year") == null) {
      return null;
    }
    Map<String, String> said = new TreeMap<>();
    said.put("period", pay.period());
    said.put("exp_low", pay.years("experience_p25"));
    said.put("exp_median", pay.years("experience_p50"));
    said.put("exp_high", pay.years("experience_p75"));
    if (pay.isOwn()) {
      return page.texts().of("comp_caption", said);
    }
    said.put(
        "reference",
        page.guide().metro(page.key().company().referenceMetro()).orElseThrow().nameInSentence());
    return page.texts().of("comp_caption_scaled", said);
  }

  /** The same offers, the newer the heavier; beside the headline, never instead of it. */
  private static Object recent(Compensation pay) {
    Double effective = pay.number("recent_effective_count");
    if (effective == null) {
      return null;
    }
    return Fields.with("effective_n", Figure.rounded(effective, 1))
        .and("p25", pay.recent("recent_p25"))
        .and("p50", pay.recent("recent_p50"))
        .and("p75", pay.recent("recent_p75"))
        .map();
  }

  private static Map<String, Object> experience(Compensation pay) {
    return Fields.with("low", years(pay, "experience_p25"))
        .and("high", years(pay, "experience_p75"))
        .and("median", years(pay, "experience_p50"))
        .map();
  }

  private static Map<String, Object> years(Compensation pay, String column) {
    Double value = pay.number(column);
    String method = "type-7 quantile";
    return value == null
        ? pay.suppressed("years", method)
        : Figure.number(
            value,
            0,
            "years",
            null,
            new Figure.Origin(pay.count("experience_count"), pay.scope(), method));
  }

  private static List<Object> byYear(PageContext<? extends LevelPage> page, Compensation pay) {
    List<Object> years = new ArrayList<>();
    for (Row row :
        page.data().byYear(page.key().company().id(), page.key().levelId(), page.key().metroId())) {
      boolean said = row.getAs("suppressed") == null;
      int year = row.<Integer>getAs("year");
      Figure.Origin origin =
          new Figure.Origin(
              said ? row.getAs("used_count") : null, pay.scope() + ", " + year, pay.method());
      Double low = row.getAs("total_p50_low");
      Interval interval = low == null ? null : new Interval(low, row.getAs("total_p50_high"));
      Map<String, Object> median =
          said
              ? Figure.money(row.getAs("total_p50"), interval, origin)
              : Figure.suppressed(Figure.USD_A_YEAR, origin, Figure.NOT_TOLD);
      years.add(Fields.with("year", year).and("n", origin.n()).and("p50", median).map());
    }
    return years;
  }
}
