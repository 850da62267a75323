package dev.roundtable.sample;

/** Evenly filled spreads: the same shape in every sample, with no tail beyond two deviations. */
final class Spread {
  private static final double LOGISTIC_TO_NORMAL = 1.7;
  private static final double WIDEST = 2.0;

  private Spread() {}

  /** The deviation of the n-th of {@code size} values in rising order; symmetric about 0. */
  static double deviation(int index, int size) {
    double position = (index + 0.5) / size;
    double deviation = Math.log(position / (1 - position)) / LOGISTIC_TO_NORMAL;
    return Math.max(-WIDEST, Math.min(WIDEST, deviation));
  }
}
