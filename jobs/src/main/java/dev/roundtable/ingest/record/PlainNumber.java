package dev.roundtable.ingest.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers without an exponent, so that 165 thousand is 165000 and not 1.65E+5. An exponent of a few
 * characters can stand for more zeros than there is memory, so all of it is bounded.
 */
public final class PlainNumber {
  /** Of more digits, or zeros, is no amount; arithmetic on it could take all memory. */
  private static final int MAX_DIGITS = 100;

  private static final int MAX_BITS = 333;
  private static final int MAX_TEXT = 1000;

  private PlainNumber() {}

  /** The number that a text is, as it is written there; empty if it is none, or out of bounds. */
  public static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text)).filter(PlainNumber::isBounded);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The same number in whole units, or with no more decimals than it needs; as it is if unbounded.
   */
  public static BigDecimal of(BigDecimal number) {
    if (!isBounded(number)) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The digits of a number; with its exponent if it is out of bounds. */
  public static String text(BigDecimal number) {
    return isBounded(number) ? number.toPlainString() : number.toString();
  }

  /** True for a number that can be written out. */
  public static boolean isBounded(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_DIGITS
        && number.unscaledValue().bitLength() <= MAX_BITS;
  }
}
