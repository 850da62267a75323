package dev.roundtable.domain.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Money as a page shows it. Amounts are rounded here and nowhere before, half up: below a million
 * to thousands ("$527K"), from a million to a tenth of a million ("$1.2M").
 */
public final class MoneyDisplay {
  /** Symbols that name one currency; any other currency shows its code. */
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "CAD", "CA$", "AUD", "A$", "SGD", "S$", "INR", "₹",
          "JPY", "¥", "ILS", "₪");

  private static final long MILLION = 1_000_000;

  private MoneyDisplay() {}

  /**
   * The amount in whole units of currency, rounded half up to a thousand.
   *
   * @throws IllegalArgumentException if the amount is negative or no number
   */
  public static long roundToThousand(double amount) {
    if (!(amount >= 0 && Double.isFinite(amount))) {
      throw new IllegalArgumentException("Pay is a number from 0 up, cannot be " + amount);
    }
    // Exact: adding a half in floating point rounds 499.99999999999994 up.
    return new BigDecimal(amount).setScale(-3, RoundingMode.HALF_UP).longValueExact();
  }

  /**
   * The amount as text: "$527K", "€88K", "CA$120K", "$1.2M", "CHF 140K", "$0".
   *
   * @param amount whole units of currency, not rounded before
   * @param currency ISO 4217 code
   * @throws IllegalArgumentException if the amount is negative
   */
  public static String display(long amount, String currency) {
    return symbol(currency) + number(amount);
  }

  /**
   * A band as text, with an en dash: "$225K–$280K"; a single amount where both ends show the same.
   *
   * @throws IllegalArgumentException if an end is negative or the band runs downwards
   */
  public static String bandDisplay(long from, long to, String currency) {
    if (from > to) {
      throw new IllegalArgumentException(
          "A pay band runs from low to high, cannot be " + from + " to " + to);
    }
    String low = display(from, currency);
    String high = display(to, currency);
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String number(long amount) {
    long thousands = roundToThousand((double) amount) / 1000;
    if (thousands >= 1000) {
      BigDecimal millions = BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(MILLION));
      return millions.setScale(1, RoundingMode.HALF_UP).toPlainString() + "M";
    }
    return thousands == 0 ? "0" : thousands + "K";
  }

  private static String symbol(String currency) {
    String symbol = SYMBOLS.get(currency);
    return symbol == null ? currency + "\u00a0" : symbol;
  }
}
