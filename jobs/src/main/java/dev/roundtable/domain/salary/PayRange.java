package dev.roundtable.domain.salary;

/**
 * An advertised pay range.
 *
 * @param place where it is paid, in the words of the text ("Boston", "Zone 1"); empty if the text
 *     does not say
 * @param min lower end in units of the currency per period; equals {@code max} for a single amount
 *     and for "up to" or "from" one
 * @param currency ISO 4217 code; empty if neither the text nor the source says
 * @param period {@code hour, day, week, month} or {@code year}
 * @param component {@code base}, or {@code total} where the text speaks of total pay
 * @param annualMin lower end a year in whole units, half up, by the factors of {@link PayParser}
 * @param start offset of the amount in the text
 * @param end offset after it
 */
public record PayRange(
    String place,
    double min,
    double max,
    String currency,
    String period,
    String component,
    long annualMin,
    long annualMax,
    int start,
    int end) {

  PayRange at(String stated) {
    return new PayRange(
        stated, min, max, currency, period, component, annualMin, annualMax, start, end);
  }

  boolean saysTheSameAs(PayRange other) {
    return annualMin == other.annualMin
        && annualMax == other.annualMax
        && currency.equals(other.currency)
        && period.equals(other.period)
        && component.equals(other.component)
        && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
  }
}
