package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole percentages that add up to 100: Hamilton's method of largest remainders. Source: Balinski
 * and Young, "Fair Representation" (1982), chapter 3.
 */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Each share in whole percent of their sum, rounded down or up so that all add up to 100. Those
   * with the largest fractions are rounded up; of equal fractions the larger share, then the
   * earlier one.
   *
   * @param shares on any scale
   * @throws IllegalArgumentException if there are none, all are 0, or one is negative or no number
   */
  public static int[] percents(double[] shares) {
    double[] quotas = Arrays.stream(Shares.normalised(shares)).map(share -> 100 * share).toArray();
    int[] percents = Arrays.stream(quotas).mapToInt(quota -> (int) quota).toArray();
    int left = 100 - Arrays.stream(percents).sum();
    Comparator<Integer> largestRemainder =
        Comparator.<Integer>comparingDouble(i -> (int) quotas[i] - quotas[i])
            .thenComparingDouble(i -> -quotas[i]);
    IntStream.range(0, quotas.length)
        .boxed()
        .sorted(largestRemainder)
        .limit(left)
        .forEach(i -> percents[i]++);
    return percents;
  }
}
