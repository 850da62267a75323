package dev.roundtable.domain.salary;

/**
 * A number in a text that may be money.
 *
 * @param value in units of the currency
 * @param currency ISO 4217 code, {@code $} for dollars of no named country, empty if unmarked
 * @param factor what the text multiplies the digits with: 1000 for thousands, 1 for nothing
 * @param large true for millions and billions, which nobody is paid
 * @param start offset of the first character, the currency sign included
 */
record Amount(double value, String currency, double factor, boolean large, int start, int end) {
  private static final double THOUSAND = 1000;

  boolean isMarked() {
    return isScaled() || hasCurrency();
  }

  boolean hasCurrency() {
    return !currency.isEmpty();
  }

  boolean isScaled() {
    return factor > 1;
  }

  /** "$137-$171K": the thousands of the other end hold for both. */
  Amount scaledLike(Amount other) {
    boolean borrows = other.isScaled() && !isScaled() && value < THOUSAND && !other.large;
    return borrows ? times(other.factor) : this;
  }

  /** "Comp 210-250": thousands that nobody writes. */
  Amount inThousands() {
    return times(THOUSAND);
  }

  private Amount times(double scale) {
    return new Amount(value * scale, currency, scale, large, start, end);
  }
}
