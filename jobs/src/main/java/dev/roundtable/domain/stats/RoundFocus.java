package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What an interview round is about: a prior over domains, updated by interview reports (the
 * Dirichlet-multinomial posterior; Gelman et al., "Bayesian Data Analysis", 3rd ed. (2013), section
 * 3.4) and tilted by how much more the employer's postings stress a domain than postings do on
 * average.
 */
public final class RoundFocus {
  /** The power of emphasis / base rate: postings tell less of a round than reports do. */
  public static final double DEFAULT_EXPONENT = 0.5;

  /**
   * Emphasis counts as at most this many times the base rate, and at least its inverse: a domain
   * that postings leave out is not thereby asked never, and a base rate of 0 divides nothing.
   */
  public static final double LARGEST_LIFT = 16;

  /** Draws from the posterior for the intervals. */
  public static final int DRAWS = 2000;

  /** Posterior probability of each interval, half of the rest on either side. */
  public static final double CREDIBILITY = 0.90;

  private RoundFocus() {}

  /**
   * The share of each domain in the round, with credible intervals. Without reports and emphasis
   * the shares are exactly those of the prior; the intervals then show the prior's own vagueness.
   *
   * @param prior weight of each domain, on any scale
   * @param priorStrength how many reported questions the prior is worth, at least 1
   * @param reportCounts reported questions of each domain, may be fractional
   * @param emphasis the employer's share of each domain, or null if not known
   * @param baseRate share of each domain over all postings; read only with emphasis
   * @param exponent power of the tilt, from 0 (none) to 1
   * @param seedKey names the estimate; the same key draws the same
   * @throws IllegalArgumentException if an argument is out of its range or the lengths differ
   */
  public static RoundFocusResult posterior(
      double[] prior,
      double priorStrength,
      double[] reportCounts,
      double[] emphasis,
      double[] baseRate,
      double exponent,
      String seedKey) {
    check(prior, priorStrength, reportCounts, exponent);
    double[] shares = Shares.normalised(prior);
    double[] alpha = new double[prior.length];
    Arrays.setAll(alpha, j -> priorStrength * shares[j] + reportCounts[j]);
    double[] tilt = emphasis == null ? null : tilt(emphasis, baseRate, exponent, prior.length);
    // Scaling the prior up and down again would not give it back to the last digit.
    double[] mean = Shares.sum(reportCounts) == 0 ? shares : Shares.normalised(alpha);
    double[] share = tilted(mean, tilt);
    return new RoundFocusResult(share, intervals(share, alpha, tilt, KeyedRandom.of(seedKey)));
  }

  private static double[] tilt(double[] emphasis, double[] baseRate, double exponent, int length) {
    Shares.checkWeights(emphasis);
    Shares.checkWeights(baseRate);
    Shares.checkLength("the emphasis", emphasis, length);
    Shares.checkLength("the base rate", baseRate, length);
    double[] tilt = new double[length];
    Arrays.setAll(tilt, j -> Math.pow(lift(emphasis[j], baseRate[j]), exponent));
    return tilt;
  }

  private static double lift(double emphasis, double baseRate) {
    if (emphasis == baseRate) {
      return 1; // also where both are 0
    }
    return Math.max(1 / LARGEST_LIFT, Math.min(LARGEST_LIFT, emphasis / baseRate));
  }

  private static double[] tilted(double[] shares, double[] tilt) {
    if (tilt == null) {
      return shares;
    }
    double[] weights = new double[shares.length];
    Arrays.setAll(weights, j -> shares[j] * tilt[j]);
    return Shares.normalised(weights);
  }

  private static Interval[] intervals(
      double[] share, double[] alpha, double[] tilt, SplittableRandom random) {
    ContinuousDistribution.Sampler[] gammas = samplers(alpha, random);
    double[][] draws = new double[alpha.length][DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double[] draw = new double[alpha.length];
      Arrays.setAll(draw, j -> gammas[j] == null ? 0 : gammas[j].sample());
      double[] focus = tilted(Shares.normalised(draw), tilt);
      for (int j = 0; j < focus.length; j++) {
        draws[j][i] = focus[j];
      }
    }
    // The mean of a very skewed share can lie beyond its upper quantile.
    return IntStream.range(0, alpha.length)
        .mapToObj(j -> equalTailed(draws[j]).including(share[j]))
        .toArray(Interval[]::new);
  }

  // Independent gamma(alpha) draws divided by their sum are one Dirichlet(alpha) draw.
  private static ContinuousDistribution.Sampler[] samplers(
      double[] alpha, SplittableRandom random) {
    return Arrays.stream(alpha)
        .mapToObj(a -> a == 0 ? null : GammaDistribution.of(a, 1).createSampler(random::nextLong))
        .toArray(ContinuousDistribution.Sampler[]::new);
  }

  private static Interval equalTailed(double[] draws) {
    Arrays.sort(draws);
    double tail = (1 - CREDIBILITY) / 2;
    return new Interval(Quantiles.type7(draws, tail), Quantiles.type7(draws, 1 - tail));
  }

  private static void check(
      double[] prior, double priorStrength, double[] reportCounts, double exponent) {
    if (!(priorStrength >= 1 && Double.isFinite(priorStrength))) {
      throw new IllegalArgumentException(
          "A prior is worth at least 1 reported question, cannot be " + priorStrength);
    }
    if (!(exponent >= 0 && exponent <= 1)) {
      throw new IllegalArgumentException(
          "The power of the tilt is from 0 to 1, cannot be " + exponent);
    }
    Shares.checkWeights(reportCounts);
    Shares.checkLength("the report counts", reportCounts, prior.length);
  }

  /**
   * The focus of a round, domain by domain.
   *
   * @param share sums to 1
   * @param interval 90% credible interval of each share
   */
  public record RoundFocusResult(double[] share, Interval[] interval) {
    public RoundFocusResult {
      Shares.checkShares(share);
      Shares.checkLength("the share", share, interval.length);
    }
  }
}
