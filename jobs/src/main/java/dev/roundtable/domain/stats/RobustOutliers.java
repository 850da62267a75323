package dev.roundtable.domain.stats;

import java.util.Arrays;

/**
 * Outliers by the modified z-score of Iglewicz and Hoaglin, "How to Detect and Handle Outliers"
 * (1993), on logarithms, because pay is skewed and errors in it are factors.
 */
public final class RobustOutliers {
  /** Modified z-scores beyond this are outliers: the value Iglewicz and Hoaglin recommend. */
  public static final double CUTOFF = 3.5;

  /** Makes the median absolute deviation estimate the standard deviation of a normal sample. */
  public static final double NORMAL_CONSISTENCY = 1.4826;

  /** Among fewer values nothing is called an outlier. */
  public static final int FEWEST = 10;

  private RobustOutliers() {}

  /**
   * Which values are outliers, in their order: |log v - median| / (1.4826 MAD) &gt; 3.5.
   *
   * <p>Where at least half of the values are equal, the MAD is 0 and nothing is flagged: the other
   * half would all be infinitely far away, which says that many people name one round number, not
   * that the rest are wrong.
   *
   * @param values positive, in one unit
   * @throws IllegalArgumentException if a value is not a positive number
   */
  public static boolean[] flag(double[] values) {
    double[] logs = Arrays.stream(values).map(RobustOutliers::log).toArray();
    boolean[] flags = new boolean[values.length];
    if (values.length < FEWEST) {
      return flags;
    }
    double median = Quantiles.median(sorted(logs));
    double[] deviations = Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray();
    double scale = NORMAL_CONSISTENCY * Quantiles.median(sorted(deviations));
    for (int i = 0; i < flags.length && scale > 0; i++) {
      flags[i] = deviations[i] / scale > CUTOFF;
    }
    return flags;
  }

  private static double log(double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "Outliers are sought among positive numbers; one of these is not");
    }
    return Math.log(value);
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
