package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.MoneyDisplay;
import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.LocalBand;
import dev.roundtable.pages.document.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Where what people wrote about a page's subject and what is computed of it disagree, as the page
 * shows both. A finding stops nothing: an editor decides which of the two is right.
 */
public final class Consistency {
  private final AboutCompany key;
  private final GoldData data;
  private final List<Object> findings = new ArrayList<>();

  private Consistency(PageContext<?> page, AboutCompany key) {
    this.key = key;
    this.data = page.data();
  }

  /** The findings of a page; none of pages that are not about a company. */
  public static List<Object> of(PageContext<?> page) {
    if (!(page.key() instanceof AboutCompany about)) {
      return List.of();
    }
    Consistency consistency = new Consistency(page, about);
    if (about instanceof LevelPage level) {
      consistency.band(level);
      consistency.experience(level);
      consistency.factor(level);
      consistency.estimate(page.of(LevelPage.class));
    }
    consistency.loop();
    return consistency.findings;
  }

  private void band(LevelPage level) {
    Optional<LocalBand> band = LocalBand.of(level, data).filter(LocalBand::isLocal);
    Optional<Compensation> pay = payOfBand(level);
    if (band.isPresent() && pay.isPresent()) {
      inBand("band_total", "total pay", pay.get(), "total_p50", band.get().total());
      inBand("band_base", "base salary", pay.get(), "base_median", band.get().base());
    }
  }

  /**
   * The pay that the band is held against: in a city its own, over all metros that of the reference
   * metro, which the band is for, and where nothing may be told of there, of all.
   */
  private Optional<Compensation> payOfBand(LevelPage level) {
    return level.isCity()
        ? Compensation.of(level, data)
        : Compensation.atReference(level, data).or(() -> Compensation.of(level, data));
  }

  private void inBand(
      String code, String what, Compensation pay, String column, Company.Range band) {
    Double median = pay.number(column);
    if (median == null) {
      return;
    }
    long shown = MoneyDisplay.roundToThousand(median * pay.factor());
    if (shown < band.from() || shown > band.to()) {
      find(
          code,
          "band of " + what,
          MoneyDisplay.bandDisplay(band.from(), band.to(), "USD"),
          "the median of offers (%s)".formatted(pay.scope()),
          MoneyDisplay.display(shown, "USD"));
    }
  }

  /** Typical years that do not even touch the middle half of reported years. */
  private void experience(LevelPage level) {
    Level.Span years = level.level().years();
    Optional<Compensation> pay = Compensation.of(level, data);
    Double low = pay.map(found -> found.number("experience_p25")).orElse(null);
    Double high = pay.map(found -> found.number("experience_p75")).orElse(null);
    if (low != null && high != null && (years.to() < low || years.from() > high)) {
      find(
          "experience",
          "typical years",
          years.from() + "-" + years.to(),
          "the middle half of offers",
          range("%.0f", low, high));
    }
  }

  private void factor(LevelPage level) {
    if (!level.isCity()) {
      return;
    }
    Optional<Row> factor = data.marketFactor(key.company().id(), level);
    Optional<Row> measured = factor.flatMap(row -> data.basisOfFactor(level, row));
    Double editorial = factor.map(row -> row.<Double>getAs("editorial_factor")).orElse(null);
    Double low = measured.map(row -> row.<Double>getAs("factor_low")).orElse(null);
    Double high = measured.map(row -> row.<Double>getAs("factor_high")).orElse(null);
    if (editorial != null && low != null && (editorial < low || editorial > high)) {
      find(
          "market_factor",
          "market factor",
          "%.2f".formatted(editorial),
          "matched offers",
          range("%.2f", low, high));
    }
  }

  /** What the model of all offers expects, and what is shown instead, exclude each other. */
  private void estimate(PageContext<LevelPage> page) {
    Optional<Compensation> pay = Compensation.of(page.key(), data);
    Optional<Row> estimate = PayEstimate.row(page, pay);
    Double median = pay.map(found -> found.number("total_p50")).orElse(null);
    if (estimate.isEmpty() || median == null) {
      return;
    }
    double shown = median * pay.get().factor();
    Interval offers = pay.get().interval("total_p50");
    double low = estimate.get().<Double>getAs("total_p50_low");
    double high = estimate.get().<Double>getAs("total_p50_high");
    double from = offers == null ? shown : offers.low();
    double to = offers == null ? shown : offers.high();
    if (to < low || from > high) {
      findOf(
          "pay_estimate",
          "median of total pay",
          "the page",
          money(shown),
          "the model of all offers",
          money(low) + "-" + money(high));
    }
  }

  private static String money(double amount) {
    return MoneyDisplay.display(MoneyDisplay.roundToThousand(amount), "USD");
  }

  private void loop() {
    List<Company.Round> rounds = key.company().rounds();
    double minutes =
        rounds.stream()
            .filter(round -> round.stage().equals("onsite"))
            .mapToDouble(Company.Round::minutes)
            .sum();
    within("loop_rounds", "rounds", rounds.size(), "rounds");
    within("loop_minutes", "onsite minutes", minutes, "onsite_minutes");
  }

  /** What the guide describes lies outside of the interval of the reports' median. */
  private void within(String code, String what, double guide, String column) {
    Optional<Row> fact = data.loopFact(key.company().id());
    Double low = fact.map(row -> row.<Double>getAs(column + "_low")).orElse(null);
    Double high = fact.map(row -> row.<Double>getAs(column + "_high")).orElse(null);
    if (guide > 0 && low != null && high != null && (guide < low || guide > high)) {
      find(
          code,
          what,
          "%.0f".formatted(guide),
          "the median of interview reports",
          range("%.0f", low, high));
    }
  }

  private static String range(String format, double low, double high) {
    String from = format.formatted(low);
    String to = format.formatted(high);
    return from.equals(to) ? from : from + "-" + to;
  }

  private void find(String code, String what, String written, String computed, String shows) {
    findOf(code, what, "the guide", written, computed, shows);
  }

  private void findOf(
      String code, String what, String one, String has, String other, String shows) {
    findings.add(
        Fields.with("code", code)
            .and("message", "%s: %s has %s, %s %s".formatted(what, one, has, other, shows))
            .map());
  }
}
