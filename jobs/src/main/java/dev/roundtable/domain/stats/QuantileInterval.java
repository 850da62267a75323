package dev.roundtable.domain.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Distribution-free confidence intervals for a quantile, between two order statistics. The number
 * of samples below the p-quantile is binomial(n, p), so that the interval from rank l to rank u
 * covers it with probability P(l &lt;= B &lt; u), or more where values are tied. Source: David and
 * Nagaraja, "Order Statistics", 3rd ed. (2003), section 7.1.
 */
public final class QuantileInterval {
  /** Absorbs the rounding of probabilities that are equal, or sum to the confidence. */
  private static final double ROUNDING = 1e-12;

  private QuantileInterval() {}

  /**
   * The fewest ranks apart with at least this coverage, and of those the pair that covers most;
   * where two cover the same (p = 0.5), the lower pair. Empty if even rank 1 to rank n covers less.
   *
   * @param n number of samples, 0 or more
   * @param p strictly between 0 and 1
   * @param confidence strictly between 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Optional<RankInterval> ranks(int n, double p, double confidence) {
    check(n, p, confidence);
    return narrowest(BinomialDistribution.of(n, p), confidence, 1, n - 1);
  }

  /**
   * As {@link #ranks}, but never rank 1 or rank n: the smallest and the largest sample may not be
   * published. Empty for more samples than {@code ranks} (the 95% interval of the median needs 9).
   */
  public static Optional<RankInterval> interiorRanks(int n, double p, double confidence) {
    check(n, p, confidence);
    return narrowest(BinomialDistribution.of(n, p), confidence, 2, n - 2);
  }

  // Binomial probabilities rise to the mode and then fall. So taking the likelier neighbour each
  // time gives, for every width, the counts that cover most; the first to cover enough is
  // narrowest.
  private static Optional<RankInterval> narrowest(
      BinomialDistribution below, double confidence, int first, int last) {
    if (first > last) {
      return Optional.empty();
    }
    int mode = (int) ((below.getNumberOfTrials() + 1) * below.getProbabilityOfSuccess());
    int from = Math.max(first, Math.min(last, mode));
    int to = from;
    double coverage = below.probability(from);
    while (coverage + ROUNDING < confidence && (from > first || to < last)) {
      double left = from > first ? below.probability(from - 1) : -1;
      double right = to < last ? below.probability(to + 1) : -1;
      if (left >= right * (1 - ROUNDING)) {
        from--;
        coverage += left;
      } else {
        to++;
        coverage += right;
      }
    }
    return coverage + ROUNDING < confidence
        ? Optional.empty()
        : Optional.of(new RankInterval(from, to + 1, Math.min(1, coverage)));
  }

  private static void check(int n, double p, double confidence) {
    if (n < 0) {
      throw new IllegalArgumentException("A number of samples is at least 0, cannot be " + n);
    }
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "The p of a quantile's interval is strictly between 0 and 1, cannot be " + p);
    }
    Confidence.check(confidence);
  }

  /**
   * Two order statistics and the probability that the quantile lies between them.
   *
   * @param low rank of the lower end, 1 for the smallest sample
   * @param high rank of the upper end
   */
  public record RankInterval(int low, int high, double coverage) {
    public RankInterval {
      if (low < 1 || high <= low) {
        throw new IllegalArgumentException(
            "Ranks start at 1 and rise, cannot be " + low + " to " + high);
      }
    }

    /** The samples at the two ranks; {@code sorted} is ascending and holds all n of them. */
    public Interval of(double[] sorted) {
      return new Interval(sorted[low - 1], sorted[high - 1]);
    }
  }
}
