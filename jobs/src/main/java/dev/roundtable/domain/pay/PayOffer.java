package dev.roundtable.domain.pay;

/**
 * An offer as statistics see it. Amounts in US dollars a year; NaN where not stated.
 *
 * @param metro empty if not known
 * @param seenOn day it first landed, counted from 1970-01-01
 * @param reportedOn day of the report, likewise
 * @param exclusion why statistics leave it out; null if they use it
 * @param submitter who reported it; null if not known
 */
public record PayOffer(
    String metro,
    int seenOn,
    int reportedOn,
    int year,
    String exclusion,
    String submitter,
    double total,
    double base,
    double equity,
    double bonus,
    double yearsExperience) {
  /** Whether statistics use it. */
  public boolean included() {
    return exclusion == null;
  }
}
