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

  private Shrinkage() {}

  /**
   * The concentration k by the method of moments, within 10 to 100: the overdispersion theta = 1 /
   * (1 + k) from the mean squares between and within groups, summed over the categories. Source:
   * Weir and Hill, "Estimating F-Statistics", Annual Review of Genetics 36 (2002); La Rosa et al.,
   * PLoS ONE 7 (2012), equation 5.
   *
   * <p>Groups with less than one observation are left out. Fewer than two groups, or groups no more
   * unlike than chance makes them, give the largest concentration.
   *
   * @param childCounts observations of each category, a row for each group; may be fractional
   * @throws IllegalArgumentException if rows differ in length or a count is negative or no number
   */
  public static double concentration(List<double[]> childCounts) {
    childCounts.forEach(Shares::checkWeights);
    childCounts.forEach(row -> Shares.checkLength("a group", row, childCounts.get(0).length));
    List<double[]> groups = childCounts.stream().filter(row -> Shares.sum(row) >= 1).toList();
    double n = groups.stream().mapToDouble(Shares::sum).sum();
    if (groups.size() < 2 || n <= groups.size()) {
      return LARGEST_CONCENTRATION;
    }
    double theta = overdispersion(groups, n);
    double k = theta > 0 ? (1 - theta) / theta : LARGEST_CONCENTRATION;
    return Math.max(SMALLEST_CONCENTRATION, Math.min(LARGEST_CONCENTRATION, k));
  }

  private static double overdispersion(List<double[]> groups, double n) {
    double[] pooled = pooled(groups, n);
    double between = 0;
    double within = 0;
    double squares = 0;
    for (double[] group : groups) {
      double size = Shares.sum(group);
      squares += size * size;
      for (int j = 0; j < pooled.length; j++) {
        double share = group[j] / size;
        between += size * (share - pooled[j]) * (share - pooled[j]);
        within += size * share * (1 - share);
      }
    }
    between /= groups.size() - 1;
    within /= n - groups.size();
    double size = (n - squares / n) / (groups.size() - 1);
    return (between - within) / (between + (size - 1) * within);
  }

  private static double[] pooled(List<double[]> groups, double n) {
    double[] pooled = new double[groups.get(0).length];
    for (double[] group : groups) {
      for (int j = 0; j < pooled.length; j++) {
        pooled[j] += group[j] / n;
      }
    }
    return pooled;
  }

  /**
   * The concentration k of groups around expectations of their own, by the method of moments: the
   * squared distance of a group's shares from its expectation is, on average, (1 - sum of squares
   * of the expectation) (1 + (n - 1) theta) / n. Within 10 to 100.
   *
   * @param counts observations of each category, a row for each group
   * @param expected shares of each category, a row for each group
   * @param otherwise what to give if no group has two observations
   */
  public static double concentrationAround(
      List<double[]> counts, List<double[]> expected, double otherwise) {
    double excess = 0;
    double freedom = 0;
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
    if (freedom == 0) {
      return otherwise;
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
