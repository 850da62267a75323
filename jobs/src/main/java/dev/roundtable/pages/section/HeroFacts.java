package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.MoneyDisplay;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.LocalBand;
import dev.roundtable.pages.document.PageContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts box: band, length of the loop, rounds, locations. */
public final class HeroFacts {
  private HeroFacts() {}

  public static Map<String, Object> of(PageContext<AboutCompany> page) {
    Object band = page.key() instanceof LevelPage ? band(page.of(LevelPage.class)) : null;
    return Fields.with("band", band)
        .and("loop_hours", loop(page, "onsite_minutes", "onsite_report_count", 60, 1, "hours"))
        .and("rounds", loop(page, "rounds", "report_count", 1, 0, "rounds"))
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
   * has none. Where it is not the page's own city's it says which city it is of.
   */
  private static Object band(PageContext<? extends LevelPage> page) {
    return LocalBand.of(page.key(), page.data()).map(band -> band(page, band)).orElse(null);
  }

  private static Object band(PageContext<? extends LevelPage> page, LocalBand local) {
    LevelPage key = page.key();
    String reference = key.company().referenceMetro();
    String method =
        local.isLocal()
            ? "editorial reference band x %s (%s)"
                .formatted(Figure.rounded(local.factor(), 2).toPlainString(), local.source())
            : "editorial reference band of %s, as no market factor is known".formatted(reference);
    Figure.Origin origin =
        new Figure.Origin(
            null, String.join(", ", key.company().id(), key.levelId(), reference), method);
    String elsewhere =
        local.isLocal() && key.isCity()
            ? ""
            : ", in " + page.guide().metro(reference).orElseThrow().nameInSentence();
    String display =
        "%s base, %s total (%s)%s"
            .formatted(display(local.base()), display(local.total()), key.rung().code(), elsewhere);
    return Fields.with("base", range(local.base(), origin))
        .and("total", range(local.total(), origin))
        .and("factor", Figure.rounded(local.factor(), 2))
        .and("level_code", key.rung().code())
        .and("display", display)
        .map();
  }

  private static Object range(Company.Range range, Figure.Origin origin) {
    return Fields.with("from", Figure.money((double) range.from(), null, origin))
        .and("to", Figure.money((double) range.to(), null, origin))
        .map();
  }

  private static String display(Company.Range range) {
    return MoneyDisplay.bandDisplay(range.from(), range.to(), "USD");
  }

  /**
   * A fact of the loop: of the company's reports, where these are few as the guide describes it,
   * and without that of the reports of all companies; labelled so.
   */
  private static Object loop(
      PageContext<AboutCompany> page,
      String name,
      String count,
      double divisor,
      int decimals,
      String unit) {
    String company = page.key().company().id();
    double ofGuide = ofGuide(page, name);
    return ofReports(page, company, name, count, divisor, decimals, unit)
        .or(
            () ->
                ofGuide == 0
                    ? ofReports(page, GoldData.ALL, name, count, divisor, decimals, unit)
                    : Optional.empty())
        .orElseGet(() -> ofGuide(company, ofGuide / divisor, unit));
  }

  private static Map<String, Object> ofGuide(String company, double value, String unit) {
    Figure.Origin origin =
        new Figure.Origin(null, company + ", guide", "editorial, as reports are too few");
    return value == 0
        ? Figure.suppressed(unit, origin, "neither reports nor the guide tell")
        : Figure.number(value, 1, unit, null, origin);
  }

  private static Optional<Map<String, Object>> ofReports(
      PageContext<AboutCompany> page,
      String scope,
      String name,
      String count,
      double divisor,
      int decimals,
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
                  row.<Double>getAs(name + "_median") / divisor, decimals, unit, interval, origin);
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
