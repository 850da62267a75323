package dev.roundtable.sample;

import java.time.LocalDate;

/** Days on which people report, none after the sample's last landing. */
final class ReportDays {
  private static final LocalDate LAST = LocalDate.of(2026, 9, 28);

  private ReportDays() {}

  /** A day of the year, before the last landing. */
  static LocalDate in(int year, Draw draw) {
    LocalDate first = LocalDate.of(year, 1, 1);
    int days = year == LAST.getYear() ? LAST.getDayOfYear() : first.lengthOfYear();
    return first.plusDays(draw.below(days));
  }

  /** The year of the n-th sample, cycling from the first year to the last. */
  static int cycle(int index, int first) {
    return first + index % (LAST.getYear() - first + 1);
  }
}
