package dev.roundtable.pages.document;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.MoneyDisplay;
import dev.roundtable.domain.stats.ShareChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/**
 * A number as the site gets it: value, how to display it, and what it rests on. A number that must
 * not or cannot be said is null with the reason.
 */
public final class Figure {
  public static final String USD_A_YEAR = "USD/year";

  /** Why pay is not told; which of the two it is would tell something itself. */
  public static final String NOT_TOLD = "too few offers, or they would give away a smaller group";

  private Figure() {}

  /** Where a number comes from: how many samples, of which scope, by which method. */
  public record Origin(Integer n, String scope, String method) {}

  /** Money in US dollars a year, rounded half up to a thousand; so is its interval. */
  public static Map<String, Object> money(double amount, Interval interval, Origin origin) {
    long rounded = MoneyDisplay.roundToThousand(amount);
    Object bounds =
        interval == null
            ? null
            : bounds(
                MoneyDisplay.roundToThousand(interval.low()),
                MoneyDisplay.roundToThousand(interval.high()));
    return figure(rounded, MoneyDisplay.display(rounded, "USD"), USD_A_YEAR, bounds, origin, null);
  }

  /** A number with a fixed number of decimals, which its display shows without trailing zeros. */
  public static Map<String, Object> number(
      double value, int decimals, String unit, Interval interval, Origin origin) {
    BigDecimal rounded = rounded(value, decimals);
    Object bounds =
        interval == null
            ? null
            : bounds(rounded(interval.low(), decimals), rounded(interval.high(), decimals));
    return figure(rounded, rounded.toPlainString(), unit, bounds, origin, null);
  }

  /** A share, displayed as a whole percentage. */
  public static Map<String, Object> share(
      double value, int percent, Interval interval, Origin origin) {
    Object bounds = interval == null ? null : outward(interval);
    return figure(rounded(value, 9), percent + "%", "share", bounds, origin, null);
  }

  /** A change of a share, displayed in whole percentage points with its sign. */
  public static Map<String, Object> shareChange(ShareChange change, Origin origin) {
    int points = percent(change.change());
    String sign = points > 0 ? "+" : points < 0 ? "\u2212" : "";
    return figure(
        rounded(change.change(), 4),
        sign + Math.abs(points) + " points",
        "share",
        bounds(rounded(change.interval().low(), 4), rounded(change.interval().high(), 4)),
        origin,
        null);
  }

  /**
   * Two digits of a count that every page shows: with all of them each would change with every
   * sample, and the counts of two pages would give away what lies between.
   */
  public static int about(int count) {
    int unit = 1;
    while (count / unit >= 100) {
      unit *= 10;
    }
    return count / unit * unit;
  }

  /** A count as sentences say it: 1,076. */
  public static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A share in whole percent, half up. */
  public static int percent(double share) {
    return (int) Math.floor(share * 100 + 0.5);
  }

  /** A number that is not said, and why. */
  public static Map<String, Object> suppressed(String unit, Origin origin, String reason) {
    return figure(null, null, unit, null, origin, reason);
  }

  private static Map<String, Object> figure(
      Object value,
      String display,
      String unit,
      Object interval,
      Origin origin,
      String suppressed) {
    return Fields.with("value", value)
        .and("display", display)
        .and("unit", unit)
        .and("n", origin.n())
        .and("interval", interval)
        .and("scope", origin.scope())
        .and("method", origin.method())
        .and("suppressed", suppressed)
        .map();
  }

  /** To four decimals, and never past the value, which has more. */
  private static Object outward(Interval interval) {
    return bounds(
        rounded(interval.low(), 4, RoundingMode.FLOOR),
        rounded(interval.high(), 4, RoundingMode.CEILING));
  }

  private static Object bounds(Object low, Object high) {
    return Fields.with("low", low).and("high", high).map();
  }

  public static BigDecimal rounded(double value, int decimals) {
    return rounded(value, decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(double value, int decimals, RoundingMode mode) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, mode).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
