package dev.roundtable.domain.stats;

import java.util.Arrays;

/** Vectors of parts of a whole. */
final class Shares {
  private static final double ROUNDING = 1e-6;

  private Shares() {}

  /**
   * The weights divided by their sum.
   *
   * @throws IllegalArgumentException if there are none, all are 0, or one is negative or no number
   */
  static double[] normalised(double[] weights) {
    checkWeights(weights);
    double sum = sum(weights);
    if (!(sum > 0 && Double.isFinite(sum))) {
      throw new IllegalArgumentException(
          "Shares need a positive sum, cannot be of " + Arrays.toString(weights));
    }
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static void checkWeights(double[] weights) {
    for (double weight : weights) {
      if (!(weight >= 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException(
            "A weight is a number from 0 up, cannot be "
                + weight
                + " in "
                + Arrays.toString(weights));
      }
    }
  }

  static void checkShares(double[] shares) {
    checkWeights(shares);
    if (Math.abs(sum(shares) - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "Shares add up to 1, cannot be " + Arrays.toString(shares));
    }
  }

  static void checkLength(String name, double[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "Vectors over the same parts have one length: "
              + name
              + " has "
              + values.length
              + ", cannot differ from "
              + length);
    }
  }
}
