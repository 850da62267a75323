package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * What an interview round is about, domain by domain: an expectation, worth some number of
 * questions, updated by the questions that candidates of the company report (the
 * Dirichlet-multinomial posterior; Gelman et al., "Bayesian Data Analysis", 3rd ed. (2013), section
 * 3.4). With many reports the company's own questions decide.
 *
 * <p>The expectation is the guide's prior, updated by what other companies ask in the round, and
 * tilted by how much more the employer's postings stress a domain than postings do on average.
 */
public final class RoundFocus {
  /** The power of emphasis / base rate: postings tell less of a round than reports do. */
  public static final double DEFAULT_EXPONENT = 0.5;

  /**
   * Emphasis counts as at most this many times the base rate, and at least its inverse: a domain
   * that postings leave out is not thereby asked never, and a base rate of 0 divides nothing.
   */
  public static final double LARGEST_LIFT = 16;

  /** Posterior probability of each interval, half of the rest on either side. */
  public static final double CREDIBILITY = 0.90;

  /** How many questions the guide's prior is worth against those of other companies. */
  public static final double GUIDE_STRENGTH = 20;

  private RoundFocus() {}

  /**
   * What a round asks at companies that are not known: the guide's prior, and the other companies'
   * questions. Questions of one company resemble each other, so that it counts as at most {@link
   * #GUIDE_STRENGTH} + 1 of them, however many are reported.
   *
   * @param guide weight of each domain, on any scale
   * @param others reported questions of each domain, a row for each other company
   * @return shares that sum to 1; without reports those of the guide
   */
  public static double[] pooled(double[] guide, Collection<double[]> others) {
    double[] shares = Shares.normalised(guide);
    double[] pooled = new double[shares.length];
    Arrays.setAll(pooled, j -> GUIDE_STRENGTH * shares[j]);
    boolean reported = false;
    for (double[] company : others) {
      Shares.checkWeights(company);
      Shares.checkLength("a company", company, pooled.length);
      double n = Shares.sum(company);
      double counts = n == 0 ? 0 : (GUIDE_STRENGTH + 1) / (GUIDE_STRENGTH + n);
      for (int j = 0; j < pooled.length; j++) {
        pooled[j] += counts * company[j];
      }
      reported |= n > 0;
    }
    // Scaling the prior up and down again would not give it back to the last digit.
    return reported ? Shares.normalised(pooled) : shares;
  }

  /**
   * Shares tilted by what postings stress.
   *
   * @param shares of each domain
   * @param emphasis the employer's share of each domain, or null if not known
   * @param baseRate share of each domain over all postings; read only with emphasis
   * @param exponent power of the tilt, from 0 (none) to 1
   */
  public static double[] tilted(
      double[] shares, double[] emphasis, double[] baseRate, double exponent) {
    if (!(exponent >= 0 && exponent <= 1)) {
      throw new IllegalArgumentException(
          "The power of the tilt is from 0 to 1, cannot be " + exponent);
    }
    if (emphasis == null) {
      return shares;
    }
    Shares.checkWeights(emphasis);
    Shares.checkWeights(baseRate);
    Shares.checkLength("the emphasis", emphasis, shares.length);
    Shares.checkLength("the base rate", baseRate, shares.length);
    double[] weights = new double[shares.length];
    Arrays.setAll(weights, j -> shares[j] * Math.pow(lift(emphasis[j], baseRate[j]), exponent));
    return Arrays.equals(weights, shares) ? shares : Shares.normalised(weights);
  }

  private static double lift(double emphasis, double baseRate) {
    if (emphasis == baseRate) {
      return 1; // also where both are 0
    }
    return Math.max(1 / LARGEST_LIFT, Math.min(LARGEST_LIFT, emphasis / baseRate));
  }

  /**
   * The share of each domain in the round, with credible intervals. Without reports the shares are
   * exactly those expected; the intervals then show how much companies differ.
   *
   * @param expected share of each domain before the company's own reports
   * @param strength how many questions the expectation is worth, at least 1
   * @param questions reported questions of each domain, may be fractional
   * @throws IllegalArgumentException if an argument is out of its range or the lengths differ
   */
  public static RoundFocusResult posterior(double[] expected, double strength, double[] questions) {
    if (!(strength >= 1 && Double.isFinite(strength))) {
      throw new IllegalArgumentException(
          "An expectation is worth at least 1 question, cannot be " + strength);
    }
    Shares.checkShares(expected);
    Shares.checkWeights(questions);
    Shares.checkLength("the questions", questions, expected.length);
    double n = Shares.sum(questions);
    double[] share = expected;
    if (n > 0) {
      double[] alpha = new double[expected.length];
      Arrays.setAll(alpha, j -> strength * expected[j] + questions[j]);
      share = Shares.normalised(alpha);
    }
    double[] shares = share;
    Interval[] intervals =
        IntStream.range(0, shares.length)
            .mapToObj(j -> ShareInterval.of(shares[j], strength + n, CREDIBILITY))
            .toArray(Interval[]::new);
    return new RoundFocusResult(shares, intervals, n / (strength + n));
  }

  /**
   * The focus of a round, domain by domain.
   *
   * @param share sums to 1
   * @param interval 90% credible interval of each share
   * @param ownWeight weight of the company's own questions, from 0 to 1
   */
  public record RoundFocusResult(double[] share, Interval[] interval, double ownWeight) {
    public RoundFocusResult {
      Shares.checkShares(share);
      Shares.checkLength("the share", share, interval.length);
    }
  }
}
