package dev.roundtable.domain.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score interval for a proportion. Source: Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", JASA 22 (1927); without continuity correction.
 */
public final class Wilson {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Wilson() {}

  /**
   * The interval for the proportion, within 0 to 1; all of it where nothing was observed.
   *
   * @param successes from 0 to n
   * @param n trials, 0 or more
   * @param confidence strictly between 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(long successes, long n, double confidence) {
    Confidence.check(confidence);
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(
          "Successes are between 0 and the trials, cannot be " + successes + " of " + n);
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
    double share = (double) successes / n;
    double widened = 1 + z * z / n;
    double centre = (share + z * z / (2.0 * n)) / widened;
    double half = z / widened * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    // The formula gives exactly 0 and 1 at the ends, but its rounded evaluation does not.
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == n ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}
