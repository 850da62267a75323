package dev.roundtable.domain.stats;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * Medians of bootstrap resamples, each drawn in constant time. A resample of n values picks n
 * uniform positions; its k-th smallest value stands at the k-th smallest position, which is beta(k,
 * n - k + 1). So only the middle positions are drawn. Source: David and Nagaraja, "Order
 * Statistics", 3rd ed. (2003), section 2.1 and (for the next position up) 2.5.
 */
final class BootstrapMedian {
  private final double[] sorted;
  private final SplittableRandom random;
  private final ContinuousDistribution.Sampler middle;

  /** The values are ascending; the median may be drawn any number of times. */
  BootstrapMedian(double[] sorted, SplittableRandom random) {
    this.sorted = sorted;
    this.random = random;
    int rank = (sorted.length + 1) / 2;
    this.middle =
        BetaDistribution.of(rank, sorted.length - rank + 1.0).createSampler(random::nextLong);
  }

  double draw() {
    double position = middle.sample();
    if (sorted.length % 2 == 1) {
      return at(position);
    }
    // Given the lower middle position, the n / 2 higher ones are uniform above it; this is their
    // smallest.
    double gap = 1 - Math.pow(random.nextDouble(), 2.0 / sorted.length);
    double next = position + (1 - position) * gap;
    return (at(position) + at(next)) / 2;
  }

  private double at(double position) {
    return sorted[Math.min(sorted.length - 1, (int) (position * sorted.length))];
  }
}
