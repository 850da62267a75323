package dev.roundtable.domain.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The interval of a share whose whole is a Dirichlet: each share by itself is a beta variable. */
public final class ShareInterval {
  private ShareInterval() {}

  /**
   * Equal-tailed interval, widened if need be so that it holds the share itself.
   *
   * @param strength sum of the Dirichlet's parameters
   */
  public static Interval of(double share, double strength, double credibility) {
    if (share <= 0 || share >= 1) {
      return new Interval(Math.max(0, Math.min(1, share)), Math.max(0, Math.min(1, share)));
    }
    BetaDistribution beta = BetaDistribution.of(share * strength, (1 - share) * strength);
    double tail = (1 - credibility) / 2;
    double low = beta.inverseCumulativeProbability(tail);
    double high = beta.inverseSurvivalProbability(tail);
    return new Interval(Math.min(low, share), Math.max(high, share));
  }
}
