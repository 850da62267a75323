package dev.roundtable.domain.pay;

import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.Dominance;
import dev.roundtable.domain.stats.WeightedQuantiles;
import java.util.List;

/**
 * Pay of a cell as of late: a report counts half as much for every 18 months of its age. It says as
 * much as its effective number of offers allows.
 */
public final class RecentPay {
  /** Age at which a report counts half: 18 months. */
  public static final int HALF_LIFE_DAYS = 548;

  private final double[] totals;
  private final double[] weights;
  private final double effectiveCount;
  private final Disclosure disclosure;

  private RecentPay(PayCell cell, double[] weights) {
    this.totals = cell.used().stream().mapToDouble(PayOffer::total).toArray();
    this.weights = weights;
    this.effectiveCount = totals.length == 0 ? 0 : WeightedQuantiles.effectiveSize(weights);
    this.disclosure =
        cell.isSuppressed() || Dominance.isDominated(submitters(cell), weights)
            ? Disclosure.NOTHING
            : Disclosure.of((int) effectiveCount);
  }

  /**
   * Recent pay on a day. Nothing is said where one submitter has more than half of the weight.
   *
   * @param today counted from 1970-01-01; no report of the cell is later
   */
  public static RecentPay of(PayCell cell, int today) {
    return new RecentPay(
        cell,
        cell.used().stream()
            .mapToDouble(
                offer -> Math.pow(0.5, (double) (today - offer.reportedOn()) / HALF_LIFE_DAYS))
            .toArray());
  }

  private static List<String> submitters(PayCell cell) {
    return cell.used().stream().map(PayOffer::submitter).toList();
  }

  /** How many offers of today would tell as much, by Kish; 0 without offers. */
  public double effectiveCount() {
    return effectiveCount;
  }

  /** A weighted quantile of the totals; null if too few offers stand behind it. */
  public Double quantile(double p) {
    return disclosure.allows(p) ? WeightedQuantiles.type7(totals, weights, p) : null;
  }
}
