package dev.roundtable.pages.document;

import dev.roundtable.domain.stats.Interval;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Where a page's pay comes from: the cell of its own metro, else the cell of the reference metro
 * scaled by the market factor and labelled so.
 *
 * @param cell row of {@code gold.comp_distribution}; null if nothing may be said
 * @param isOwn true for the page's own cell, whose factor is 1
 * @param factorInterval how sure the factor is; null if it is the guide's estimate, of which nobody
 *     knows
 */
public record Compensation(
    Row cell, boolean isOwn, double factor, Interval factorInterval, String scope, String method) {
  private static final Interval EXACTLY_ONE = new Interval(1, 1);
  private static final String QUANTILE = "type-7 quantile of offers";

  /** The best source there is; empty if nothing may be said. */
  public static Optional<Compensation> of(LevelPage key, GoldData data) {
    Optional<Row> own = data.compensation(key.company().id(), key.level().id(), key.metroId());
    if (isSaid(own)) {
      return Optional.of(
          new Compensation(own.get(), true, 1, EXACTLY_ONE, scope(key, key.metroId()), QUANTILE));
    }
    return key.isCity() ? scaled(key, data) : Optional.empty();
  }

  /** The pay of a level at the reference metro of its company; empty if nothing may be said. */
  public static Optional<Compensation> atReference(LevelPage key, GoldData data) {
    String metro = key.company().referenceMetro();
    return Optional.of(data.compensation(key.company().id(), key.levelId(), metro))
        .filter(Compensation::isSaid)
        .map(
            cell ->
                new Compensation(cell.get(), false, 1, EXACTLY_ONE, scope(key, metro), QUANTILE));
  }

  /** Pay of which nothing may be said. */
  public static Compensation nothing(LevelPage key) {
    return new Compensation(null, true, 1, EXACTLY_ONE, scope(key, key.metroId()), QUANTILE);
  }

  /** The reference metro's pay times the market factor. */
  public static Optional<Compensation> scaled(LevelPage city, GoldData data) {
    String reference = city.company().referenceMetro();
    Optional<Row> cell = data.compensation(city.company().id(), city.level().id(), reference);
    Optional<Row> factor = data.marketFactor(city.company().id(), city);
    if (!isSaid(cell) || factor.isEmpty() || factor.get().getAs("chosen_factor") == null) {
      return Optional.empty();
    }
    double value = factor.get().<Double>getAs("chosen_factor");
    String method =
        "%s at %s x market factor %s (%s)"
            .formatted(
                QUANTILE,
                reference,
                Figure.rounded(value, 2).toPlainString(),
                factor.get().<String>getAs("chosen_from"));
    Interval sure =
        data.basisOfFactor(city, factor.get())
            .map(row -> new Interval(row.getAs("factor_low"), row.getAs("factor_high")))
            .orElse(null);
    return Optional.of(
        new Compensation(cell.get(), false, value, sure, scope(city, reference), method));
  }

  public static boolean isSaid(Optional<Row> cell) {
    return cell.isPresent() && cell.get().getAs("suppressed") == null;
  }

  /** Offers behind it; null if nothing may be said. */
  public Integer n() {
    return count("used_count");
  }

  /** A whole number of the cell; null if nothing may be said. */
  public Integer count(String column) {
    return cell == null ? null : cell.<Integer>getAs(column);
  }

  /** A number of the cell; null if it may not be said. */
  public Double number(String column) {
    return cell == null ? null : cell.<Double>getAs(column);
  }

  /** The years that the offers are of, as sentences say them; they must be known. */
  public String period() {
    Integer from = count("from_year");
    Integer to = count("to_year");
    return from.equals(to) ? from.toString() : from + "-" + to;
  }

  /** A quantile of experience as sentences say it, in whole years; it must be known. */
  public String years(String column) {
    return Figure.rounded(number(column), 0).toPlainString();
  }

  /** A quantile of totals as a number object. */
  public Map<String, Object> money(String column) {
    return money(column, n());
  }

  /** The median of a part, of the offers that state it. */
  public Map<String, Object> part(String part) {
    return money(part + "_median", count(part + "_count"));
  }

  /** A quantile of totals, the newer reports the heavier; it has no interval. */
  public Map<String, Object> recent(String column) {
    String how = method + ", weighted by age with a half-life of 18 months";
    Double value = number(column);
    return value == null
        ? suppressed(Figure.USD_A_YEAR, how)
        : Figure.money(value * factor, null, new Figure.Origin(n(), scope, how));
  }

  /** Null with the reason where too few offers stand behind it. */
  private Map<String, Object> money(String column, Integer count) {
    Double value = number(column);
    if (value == null) {
      return suppressed(Figure.USD_A_YEAR, method);
    }
    Figure.Origin origin = new Figure.Origin(count, scope, method);
    return Figure.money(value * factor, interval(column), origin);
  }

  /** A figure that may not be said. */
  public Map<String, Object> suppressed(String unit, String how) {
    return Figure.suppressed(unit, new Figure.Origin(null, scope, how), Figure.NOT_TOLD);
  }

  /** Null where the factor's own error is not known: the figure is less sure than its offers. */
  public Interval interval(String column) {
    Double low = cell.getAs(column + "_low");
    if (low == null || factorInterval == null) {
      return null;
    }
    Interval offers = new Interval(low, cell.getAs(column + "_high"));
    return isOwn ? offers : Interval.ofProduct(cell.getAs(column), offers, factor, factorInterval);
  }

  private static String scope(LevelPage key, String metro) {
    return "%s, %s, %s, %s"
        .formatted(
            key.company().id(),
            GoldData.ROLE,
            key.level().id(),
            metro.equals(GoldData.ALL) ? "all metros" : metro);
  }
}
