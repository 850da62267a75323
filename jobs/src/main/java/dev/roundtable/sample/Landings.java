package dev.roundtable.sample;

import java.time.LocalDate;
import java.util.List;

/** The days on which the sample lands. */
final class Landings {
  /** Long enough ago that a posting first seen then no longer counts. */
  static final LocalDate LONG_AGO = LocalDate.of(2026, 6, 20);

  static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);
  static final LocalDate MID_SEPTEMBER = LocalDate.of(2026, 9, 20);
  static final LocalDate LAST = LocalDate.of(2026, 9, 29);

  /** The usual days, in order. */
  static final List<LocalDate> USUAL = List.of(AUGUST, MID_SEPTEMBER, LAST);

  private Landings() {}

  /** A usual day on or after the day of a report. */
  static LocalDate after(LocalDate reported, Draw draw) {
    return draw.pick(USUAL.stream().filter(day -> !day.isBefore(reported)).toList());
  }
}
