package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.stats.MoneyDisplay;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Where what people wrote about a page's subject and what is computed of it disagree. A finding
 * stops nothing: an editor decides which of the two is right.
 */
public final class Consistency {
  private final PageContext<LevelPage> page;
  private final List<Object> findings = new ArrayList<>();

  private Consistency(PageContext<LevelPage> page) {
    this.page = page;
  }

  /** The findings of a page; of a city only what is particular to it. */
  public static List<Object> of(PageContext<LevelPage> page) {
    Consistency consistency = new Consistency(page);
    if (page.key().isCity()) {
      consistency.factor();
    } else {
      consistency.band();
      consistency.experience();
      consistency.loop();
    }
    return consistency.findings;
  }

  /** The band holds at the reference metro; without offers to tell of there, at all metros. */
  private void band() {
    Optional<Company.Band> band = page.key().company().band(page.key().levelId());
    Optional<Row> pay = said(page.key().company().referenceMetro()).or(() -> said(GoldData.ALL));
    if (band.isPresent() && pay.isPresent()) {
      inBand("band_total", "total pay", pay.get().getAs("total_p50"), band.get().total());
      inBand("band_base", "base salary", pay.get().getAs("base_median"), band.get().base());
    }
  }

  private Optional<Row> said(String metro) {
    return page.data()
        .compensation(page.key().company().id(), page.key().levelId(), metro)
        .filter(row -> Compensation.isSaid(Optional.of(row)));
  }

  private void inBand(String code, String what, Double median, Company.Range band) {
    if (median != null && (median < band.from() || median > band.to())) {
      find(
          code,
          "the guide's band of " + what,
          MoneyDisplay.bandDisplay(band.from(), band.to(), "USD"),
          "the median of offers",
          MoneyDisplay.display(MoneyDisplay.roundToThousand(median), "USD"));
    }
  }

  /** Typical years that do not even touch the middle half of reported years. */
  private void experience() {
    Level.Span years = page.key().level().years();
    Optional<Row> pay = said(GoldData.ALL);
    Double low = pay.map(row -> row.<Double>getAs("experience_p25")).orElse(null);
    Double high = pay.map(row -> row.<Double>getAs("experience_p75")).orElse(null);
    if (low != null && high != null && (years.to() < low || years.from() > high)) {
      find(
          "experience",
          "the guide's typical years",
          years.from() + "-" + years.to(),
          "the middle half of offers",
          "%.0f-%.0f".formatted(low, high));
    }
  }

  private void loop() {
    List<Company.Round> rounds = page.key().company().rounds();
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
    Optional<Row> fact = page.data().loopFact(page.key().company().id());
    Double low = fact.map(row -> row.<Double>getAs(column + "_low")).orElse(null);
    Double high = fact.map(row -> row.<Double>getAs(column + "_high")).orElse(null);
    if (guide > 0 && low != null && high != null && (guide < low || guide > high)) {
      find(
          code,
          "the guide's " + what,
          "%.0f".formatted(guide),
          "the median of interview reports",
          "%.0f-%.0f".formatted(low, high));
    }
  }

  private void factor() {
    Optional<Row> measured = page.data().marketFactor(page.key().company().id(), page.key());
    Double editorial = measured.map(row -> row.<Double>getAs("editorial_factor")).orElse(null);
    Double low = measured.map(row -> row.<Double>getAs("factor_low")).orElse(null);
    Double high = measured.map(row -> row.<Double>getAs("factor_high")).orElse(null);
    if (editorial != null && low != null && (editorial < low || editorial > high)) {
      find(
          "market_factor",
          "the guide's market factor",
          "%.2f".formatted(editorial),
          "matched offers",
          "%.2f-%.2f".formatted(low, high));
    }
  }

  private void find(String code, String written, String says, String computed, String shows) {
    findings.add(
        Fields.with("code", code)
            .and("message", "%s says %s, %s %s".formatted(written, says, computed, shows))
            .map());
  }
}
