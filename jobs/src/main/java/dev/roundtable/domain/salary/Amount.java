package dev.roundtable.domain.salary;

/**
 * A number in a text that may be money.
 *
 * @param currency ISO 4217 code, {@code $} for dollars of no named country, empty if unmarked
 * @param scaled true if the text says thousands or lakhs
 * @param large true for millions and billions, which nobody is paid
 * @param start offset of the first character, the currency sign included
 */
record Amount(double value, String currency, boolean scaled, boolean large, int start, int end) {
  private static final double THOUSAND = 1000;

  boolean isMarked() {
    return scaled || !currency.isEmpty();
  }

  /** "$137-$171K": the thousands of the other end hold for both. */
  Amount scaledLike(Amount other) {
    boolean borrow = other.scaled && !scaled && value < THOUSAND && other.value >= THOUSAND;
    return borrow ? new Amount(value * THOUSAND, currency, true, large, start, end) : this;
  }
}
