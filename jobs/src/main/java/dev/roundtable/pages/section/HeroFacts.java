package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.MoneyDisplay;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The facts box: band, length of the loop, rounds, locations. */
public final class HeroFacts {
  private HeroFacts() {}

  public static Map<String, Object> of(PageContext<AboutCompany> page) {
    Object band = page.key() instanceof LevelPage ? band(page.of(LevelPage.class)) : null;
    return Fields.with("band", band)
        .and("loop_hours", loop(page, "onsite_minutes", "onsite_report_count", 60, "hours"))
        .and("rounds", loop(page, "rounds", "report_count", 1, "rounds"))
        .and("locations", locations(page.key()))
        .map();
  }

  private static String locations(AboutCompany key) {
    return key instanceof LevelPage level && level.isCity()
        ? level.metro().label()
        : key.company().locations();
  }

  /**
   * The reference band, in a city times the market factor, half up to a thousand; null if the guide
   * has none.
   */
  private static Object band(PageContext<? extends LevelPage> page) {
    Optional<Company.Band> found = page.key().company().band(page.key().level().id());
    if (found.isEmpty()) {
      return null;
    }
    Company.Band band = found.get();
    Optional<Row> market =
        page.key().isCity() && !page.key().isReference()
            ? page.data().marketFactor(page.key().company().id(), page.key())
            : Optional.empty();
    Double chosen = market.map(row -> row.<Double>getAs("chosen_factor")).orElse(null);
    double factor = chosen == null ? 1 : chosen;
    String source = market.map(row -> row.<String>getAs("chosen_from")).orElse("reference");
    String method =
        "editorial reference band x "
            + Figure.rounded(factor, 2).toPlainString()
            + " ("
            + source
            + ")";
    String scope =
        page.key().company().id()
            + ", "
            + page.key().levelId()
            + ", "
            + page.key().company().referenceMetro();
    Figure.Origin origin = new Figure.Origin(null, scope, method);
    String display =
        "%s base, %s total (%s)"
            .formatted(
                display(band.base(), factor),
                display(band.total(), factor),
                page.key().rung().code());
    return Fields.with("base", range(band.base(), factor, origin))
        .and("total", range(band.total(), factor, origin))
        .and("factor", Figure.rounded(factor, 2))
        .and("level_code", page.key().rung().code())
        .and("display", display)
        .map();
  }

  private static Object range(Company.Range range, double factor, Figure.Origin origin) {
    return Fields.with("from", Figure.money(range.from() * factor, null, origin))
        .and("to", Figure.money(range.to() * factor, null, origin))
        .map();
  }

  private static String display(Company.Range range, double factor) {
    return MoneyDisplay.bandDisplay(
        MoneyDisplay.roundToThousand(range.from() * factor),
        MoneyDisplay.roundToThousand(range.to() * factor),
        "USD");
  }

  /**
   * A fact of the loop: of the company's reports, where these are few as the guide describes it,
   * and without that of the reports of all companies; labelled so.
   */
  private static Object loop(
      PageContext<AboutCompany> page, String name, String count, double divisor, String unit) {
    String company = page.key().company().id();
    double ofGuide = ofGuide(page, name);
    return ofReports(page, company, name, count, divisor, unit)
        .or(
            () ->
                ofGuide == 0
                    ? ofReports(page, GoldData.ALL, name, count, divisor, unit)
                    : Optional.empty())
        .orElseGet(
            () ->
                Figure.number(
                    ofGuide / divisor,
                    1,
                    unit,
                    null,
                    new Figure.Origin(
                        null, company + ", guide", "editorial, as reports are too few")));
  }

  private static Optional<Map<String, Object>> ofReports(
      PageContext<AboutCompany> page,
      String scope,
      String name,
      String count,
      double divisor,
      String unit) {
    return page.data()
        .loopFact(scope)
        .filter(row -> row.getAs(name + "_median") != null)
        .map(
            row -> {
              Double low = row.getAs(name + "_low");
              Interval interval =
                  low == null
                      ? null
                      : new Interval(low / divisor, row.<Double>getAs(name + "_high") / divisor);
              String label = scope.equals(GoldData.ALL) ? "all companies" : scope;
              Figure.Origin origin =
                  new Figure.Origin(row.getAs(count), label + ", interview reports", "median");
              return Figure.number(
                  row.<Double>getAs(name + "_median") / divisor, 1, unit, interval, origin);
            });
  }

  /** What the guide's own description of the loop comes to. */
  private static double ofGuide(PageContext<AboutCompany> page, String name) {
    List<Company.Round> rounds = page.key().company().rounds();
    return name.equals("rounds")
        ? rounds.size()
        : rounds.stream()
            .filter(round -> round.stage().equals("onsite"))
            .mapToDouble(Company.Round::minutes)
            .sum();
  }
}
