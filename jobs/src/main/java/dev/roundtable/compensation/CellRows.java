package dev.roundtable.compensation;

import dev.roundtable.domain.pay.PayCell;
import dev.roundtable.domain.pay.PayOffer;
import dev.roundtable.domain.pay.PayPart;
import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.CellSummary.Estimate;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.StepGuard;
import dev.roundtable.table.RowBuilder;
import java.time.LocalDate;

/** The statistics of a cell as columns: only what may be said. */
final class CellRows {
  private CellRows() {}

  /** Statistics of the offers of a cell that count; null if none does. */
  static CellSummary summary(PayCell cell) {
    if (cell.used().isEmpty()) {
      return null;
    }
    return CellSummary.of(
        cell.used().stream().mapToDouble(PayOffer::total).toArray(),
        cell.amounts(PayPart.BASE),
        cell.amounts(PayPart.EQUITY),
        cell.amounts(PayPart.BONUS),
        cell.amounts(PayPart.EXPERIENCE),
        cell.used().stream().mapToInt(PayOffer::year).toArray());
  }

  /** How much may be said of the totals of a cell. */
  static Disclosure disclosure(PayCell cell) {
    return cell.isSuppressed() ? Disclosure.NOTHING : Disclosure.of(cell.used().size());
  }

  /** How much may be said of a part. */
  static Disclosure disclosure(PayCell cell, PayPart part) {
    return cell.isSuppressed() || cell.held().contains(part)
        ? Disclosure.NOTHING
        : Disclosure.of(cell.stating(part));
  }

  /** A quantile of the totals and its interval, if it may be said. */
  static void quantile(RowBuilder row, int percent, Estimate estimate, Disclosure disclosure) {
    boolean said = estimate != null && disclosure.allows(percent / 100.0);
    estimate(row, "total_p" + percent, said ? estimate : null);
  }

  static void estimate(RowBuilder row, String column, Estimate estimate) {
    Interval interval = estimate == null ? null : estimate.interval();
    row.set(column, estimate == null ? null : estimate.value())
        .set(column + "_low", interval == null ? null : interval.low())
        .set(column + "_high", interval == null ? null : interval.high());
  }

  /** A day as domain code counts it, from 1970-01-01. */
  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The day up to which arrivals count, as a column; null if none do. */
  static LocalDate day(int settledOn) {
    return settledOn == StepGuard.NEVER ? null : LocalDate.ofEpochDay(settledOn);
  }
}
