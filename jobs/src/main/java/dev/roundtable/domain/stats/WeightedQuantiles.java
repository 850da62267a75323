package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Quantiles of samples of which some count for more. Source: Akinshin, "Weighted quantile
 * estimators" (2023), the weighted type 7: with equal weights it is {@link
 * Quantiles#type7(double[], double)}, a sample of weight 0 does not count, and the weights' scale
 * does not matter.
 */
public final class WeightedQuantiles {
  private WeightedQuantiles() {}

  /**
   * How many samples of equal weight would tell as much: (sum of w)^2 / sum of w^2. Source: Kish,
   * "Survey Sampling" (1965).
   *
   * @param weights at least one above 0, none below
   */
  public static double effectiveSize(double[] weights) {
    Shares.checkWeights(weights);
    double largest = Arrays.stream(weights).max().orElse(0);
    if (!(largest > 0)) {
      throw new IllegalArgumentException(
          "Some weight is above 0, cannot be none of " + weights.length);
    }
    // Relative to the largest, so that tiny weights do not vanish when squared.
    double sum = Arrays.stream(weights).map(weight -> weight / largest).sum();
    double squares = Arrays.stream(weights).map(weight -> weight / largest).map(w -> w * w).sum();
    return sum * sum / squares;
  }

  /**
   * A quantile in the unit of the values.
   *
   * @param values in any order, finite
   * @param weights one for each value
   * @param p from 0 to 1
   */
  public static double type7(double[] values, double[] weights, double p) {
    Shares.checkLength("the weights", weights, values.length);
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A quantile's p is from 0 to 1, cannot be " + p);
    }
    double n = effectiveSize(weights);
    double from = p * (n - 1) / n;
    double sum = Shares.sum(weights);
    double weighed = 0;
    double passed = 0;
    double quantile = 0;
    int[] order = order(values);
    for (int i : order) {
      weighed += weights[i] / sum;
      // The share of the window from `from`, 1/n wide, that lies below the weight so far.
      double below = Math.max(0, Math.min(1, (weighed - from) * n));
      quantile += (below - passed) * values[i];
      passed = below;
    }
    // Rounding may leave the last value short of its share.
    return quantile + (1 - passed) * values[order[order.length - 1]];
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
