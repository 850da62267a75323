package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Shares of small groups drawn towards those of their parent, under the Dirichlet-multinomial model
 * (Mosimann, Biometrika 49, 1962): a group with n observations keeps the weight n / (n + k) on its
 * own shares, where the concentration k is how many observations the parent is worth.
 */
public final class Shrinkage {
  /** The least that a parent is worth, in observations. */
  public static final double SMALLEST_CONCENTRATION = 10;

  /** The most that a parent is worth, in observations. */
  public static final double LARGEST_CONCENTRATION = 100;

  /** How many observations the assumed concentration weighs. */
  private static final double ASSUMED_WEIGHT = 20;

  private Shrinkage() {}

  /**
   * The concentration k of groups around expectations of their own, by the method of moments: the
   * squared distance of a group's shares from its expectation is, on average, (1 - sum of squares
   * of the expectation) (1 + (n - 1) theta) / n. Within 10 to 100. A few observations do not move
   * it far: they are taken together with ones that would give what is assumed without any.
   *
   * @param counts observations of each category, a row for each group
   * @param expected shares of each category, a row for each group
   * @param assumed what to give if no group has two observations
   */
  public static double concentrationAround(
      List<double[]> counts, List<double[]> expected, double assumed) {
    double excess = ASSUMED_WEIGHT / (1 + assumed);
    double freedom = ASSUMED_WEIGHT;
    for (int i = 0; i < counts.size(); i++) {
      double[] mean = expected.get(i);
      double[] group = counts.get(i);
      Shares.checkShares(mean);
      Shares.checkWeights(group);
      Shares.checkLength("the group", group, mean.length);
      double n = Shares.sum(group);
      double spread = 1 - Arrays.stream(mean).map(share -> share * share).sum();
      if (n >= 2 && spread > 0) {
        double distance = 0;
        for (int j = 0; j < mean.length; j++) {
          distance += (group[j] / n - mean[j]) * (group[j] / n - mean[j]);
        }
        excess += n * distance / spread - 1;
        freedom += n - 1;
      }
    }
    double theta = excess / freedom;
    double k = theta > 0 ? (1 - theta) / theta : LARGEST_CONCENTRATION;
    return Math.max(SMALLEST_CONCENTRATION, Math.min(LARGEST_CONCENTRATION, k));
  }

  /**
   * The posterior mean: shares between the group's own and its parent's. The parent's, where the
   * group has no observations (its own shares are not read then).
   *
   * @param ownMean the group's own shares, which sum to 1
   * @param ownN the group's observations
   * @param parent the parent's shares, which sum to 1
   * @param k the concentration, more than 0
   * @throws IllegalArgumentException if an argument is out of its range or the lengths differ
   */
  public static double[] shrink(double[] ownMean, double ownN, double[] parent, double k) {
    double weight = ownWeight(ownN, k);
    Shares.checkShares(parent);
    if (weight == 0) {
      return parent.clone();
    }
    Shares.checkShares(ownMean);
    Shares.checkLength("the group", ownMean, parent.length);
    double[] posterior = new double[parent.length];
    for (int j = 0; j < posterior.length; j++) {
      posterior[j] = weight * ownMean[j] + (1 - weight) * parent[j];
    }
    return posterior;
  }

  /**
   * The weight of a group's own data, n / (n + k): 0 for no data, towards 1 for much.
   *
   * @throws IllegalArgumentException if n is negative or k is not above 0
   */
  public static double ownWeight(double n, double k) {
    if (!(n >= 0 && k > 0 && Double.isFinite(n + k))) {
      throw new IllegalArgumentException(
          "A group has n from 0 up and a concentration above 0, cannot be n " + n + ", k " + k);
    }
    return n / (n + k);
  }
}
