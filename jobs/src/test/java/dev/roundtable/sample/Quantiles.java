package dev.roundtable.sample;

import java.util.Arrays;

/** Quantiles by the type-7 definition. */
final class Quantiles {
  private Quantiles() {}

  static double of(double[] values, double probability) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = (sorted.length - 1) * probability;
    int lower = (int) Math.floor(position);
    int upper = (int) Math.ceil(position);
    return sorted[lower] + (position - lower) * (sorted[upper] - sorted[lower]);
  }

  static double median(double[] values) {
    return of(values, 0.5);
  }
}
