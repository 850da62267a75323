package dev.roundtable.pages;

import dev.roundtable.domain.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What offers pay: quantiles, medians of the parts, and the median by year. */
final class CompensationSection implements PageSection {
  @Override
  public String id() {
    return "compensation";
  }

  @Override
  public Section make(PageContext page) {
    PageKey key = page.key();
    String place = key.isCity() ? " in " + key.metro().name() : "";
    String heading = key.company().name() + " " + key.level().title() + place + " total comp";
    Optional<Compensation> source = Compensation.of(key, page.data());
    if (source.isEmpty()) {
      return Section.absent(
          heading, "fewer than 5 offers, or publishing them would give away a smaller group");
    }
    Compensation pay = source.get();
    return Section.present(
        heading,
        Fields.with("level_code", key.rung().code())
            .and("n", pay.n())
            .and("scope", pay.scope())
            .and("method", pay.method())
            .and(
                "years",
                Fields.with("from", pay.cell().getAs("from_year"))
                    .and("to", pay.cell().getAs("to_year"))
                    .map())
            .and("experience", experience(pay))
            .and(
                "total",
                Fields.with("p10", pay.money("total_p10"))
                    .and("p25", pay.money("total_p25"))
                    .and("p50", pay.money("total_p50"))
                    .and("p75", pay.money("total_p75"))
                    .and("p90", pay.money("total_p90"))
                    .map())
            .and("base_median", pay.money("base_median", pay.cell().<Integer>getAs("base_count")))
            .and(
                "equity_median",
                pay.money("equity_median", pay.cell().<Integer>getAs("equity_count")))
            .and(
                "bonus_median", pay.money("bonus_median", pay.cell().<Integer>getAs("bonus_count")))
            .and("by_year", pay.isOwn() ? byYear(page, pay) : List.of())
            .map());
  }

  private static Map<String, Object> experience(Compensation pay) {
    Figure.Origin origin =
        new Figure.Origin(pay.cell().getAs("experience_count"), pay.scope(), "type-7 quantile");
    return Fields.with("low", years(pay.cell().getAs("experience_p25"), origin))
        .and("high", years(pay.cell().getAs("experience_p75"), origin))
        .and("median", years(pay.cell().getAs("experience_p50"), origin))
        .map();
  }

  private static Map<String, Object> years(Double value, Figure.Origin origin) {
    return value == null
        ? Figure.suppressed(
            "years", new Figure.Origin(null, origin.scope(), origin.method()), "too few offers")
        : Figure.number(value, 0, "years", null, origin);
  }

  private static List<Object> byYear(PageContext page, Compensation pay) {
    List<Object> years = new ArrayList<>();
    for (Row row : page.data().byYear(page.companyId(), page.levelId(), page.key().metroId())) {
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
              : Figure.suppressed(Figure.USD_A_YEAR, origin, row.getAs("suppressed"));
      years.add(Fields.with("year", year).and("n", origin.n()).and("p50", median).map());
    }
    return years;
  }
}
