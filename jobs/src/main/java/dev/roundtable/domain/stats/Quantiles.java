package dev.roundtable.domain.stats;

/**
 * Sample quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996). The same as
 * Spark's {@code percentile}, DuckDB's {@code quantile_cont} and NumPy's default.
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The quantile in the unit of the values.
   *
   * @param sorted ascending, without NaN; the order is the caller's promise and is not checked
   * @param p from 0 to 1
   * @throws IllegalArgumentException if there are no values or p is outside 0 to 1
   */
  public static double type7(double[] sorted, double p) {
    double position = position(sorted.length, p);
    int below = (int) position;
    return between(sorted[below], sorted[above(below, sorted.length)], position - below);
  }

  /**
   * The quantile of the first {@code length} values, in their unit.
   *
   * @param sorted ascending up to {@code length}; the order is not checked
   * @param p from 0 to 1
   * @throws IllegalArgumentException if length is 0 or exceeds the array, or p is outside 0 to 1
   */
  public static double type7(long[] sorted, int length, double p) {
    if (length > sorted.length) {
      throw new IllegalArgumentException(
          "A quantile of " + length + " values cannot be taken from an array of " + sorted.length);
    }
    double position = position(length, p);
    int below = (int) position;
    return between((double) sorted[below], (double) sorted[above(below, length)], position - below);
  }

  /** The median in the unit of the values, which are ascending. */
  static double median(double[] sorted) {
    return type7(sorted, 0.5);
  }

  private static double position(int length, double p) {
    if (length <= 0) {
      throw new IllegalArgumentException("A quantile needs at least 1 value, cannot be of none");
    }
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A quantile's p is from 0 to 1, cannot be " + p);
    }
    return (length - 1) * p;
  }

  private static int above(int below, int length) {
    return Math.min(below + 1, length - 1);
  }

  // The difference may round up, and then the sum could pass the upper value: quantiles would not
  // be monotone in p.
  private static double between(double low, double high, double fraction) {
    return Math.min(high, low + fraction * (high - low));
  }
}
