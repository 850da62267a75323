package dev.roundtable.domain.salary;

import java.util.Locale;

/** Pay periods and their factor to a year. */
enum Period {
  HOUR(PayParser.HOURS_A_YEAR),
  DAY(PayParser.DAYS_A_YEAR),
  WEEK(PayParser.WEEKS_A_YEAR),
  MONTH(PayParser.MONTHS_A_YEAR),
  YEAR(1);

  private final double aYear;

  Period(double aYear) {
    this.aYear = aYear;
  }

  /** The period as stored: {@code hour}, {@code year}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  double aYear() {
    return aYear;
  }
}
