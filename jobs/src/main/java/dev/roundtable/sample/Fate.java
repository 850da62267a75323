package dev.roundtable.sample;

import java.time.LocalDate;
import java.util.List;

/** Whether a posting counts on the sample's day, and if not, why. */
enum Fate {
  CURRENT,
  /** Seen in August only, and closed since. */
  CLOSED,
  /** Seen lately, but its closing day has passed. */
  CLOSED_LATELY,
  /** Seen in August only. */
  STALE,
  /** Still seen, but first seen too long ago. */
  OLD;

  private static final List<List<LocalDate>> CURRENT_DAYS =
      List.of(
          List.of(Landings.LAST),
          List.of(Landings.LAST),
          List.of(Landings.LAST),
          List.of(Landings.MID_SEPTEMBER),
          List.of(Landings.MID_SEPTEMBER),
          List.of(Landings.MID_SEPTEMBER, Landings.LAST),
          List.of(Landings.AUGUST, Landings.LAST),
          List.of(Landings.AUGUST, Landings.MID_SEPTEMBER),
          Landings.USUAL);

  /** A fate as it befalls postings: most are current. */
  static Fate drawn(Draw draw) {
    int lot = draw.below(100);
    if (lot < 88) {
      return CURRENT;
    }
    return lot < 91 ? CLOSED : lot < 93 ? CLOSED_LATELY : lot < 98 ? STALE : OLD;
  }

  /** The days on which the posting lands. */
  List<LocalDate> days(Draw draw) {
    return switch (this) {
      case CURRENT -> draw.pick(CURRENT_DAYS);
      case CLOSED, STALE -> List.of(Landings.AUGUST);
      case CLOSED_LATELY -> List.of(Landings.MID_SEPTEMBER);
      case OLD -> List.of(Landings.LONG_AGO, Landings.LAST);
    };
  }

  /** The day it closes, or null if it does not say. */
  LocalDate closesOn(Draw draw) {
    return switch (this) {
      case CURRENT -> draw.chance(0.2) ? SampleData.AS_OF.plusDays(draw.between(5, 60)) : null;
      case CLOSED -> LocalDate.of(2026, 9, 1).plusDays(draw.below(10));
      case CLOSED_LATELY -> LocalDate.of(2026, 9, 23).plusDays(draw.below(5));
      case STALE, OLD -> null;
    };
  }
}
