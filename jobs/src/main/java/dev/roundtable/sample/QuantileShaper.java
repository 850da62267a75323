package dev.roundtable.sample;

/**
 * Makes sorted amounts of a wanted shape. The two order statistics around each quartile equal it,
 * so that quartiles come out exactly under every usual definition.
 */
final class QuantileShaper {
  private static final double[] QUARTILES = {0.25, 0.5, 0.75};

  private final double[] at;
  private final long[] values;
  private final long step;

  /**
   * A shape by its knots.
   *
   * @param step amounts are whole multiples of it
   * @param at positions of the knots from 0 to 1, rising, with 0.25, 0.5 and 0.75 among them
   * @param values the amounts at the knots, not falling
   */
  QuantileShaper(long step, double[] at, long... values) {
    this.step = step;
    this.at = at.clone();
    this.values = values.clone();
  }

  /** The amounts of a sample of this size, rising. */
  long[] sorted(int size) {
    long[] amounts = new long[size];
    for (int index = 0; index < size; index++) {
      amounts[index] = Math.round(value((double) index / (size - 1)) / step) * step;
    }
    for (double quartile : QUARTILES) {
      double position = (size - 1) * quartile;
      long exact = Math.round(value(quartile));
      amounts[(int) Math.floor(position)] = exact;
      amounts[(int) Math.ceil(position)] = exact;
    }
    for (int index = 1; index < size; index++) {
      if (amounts[index] < amounts[index - 1]) {
        throw new IllegalStateException("Amounts must rise, do not at " + index + " of " + size);
      }
    }
    return amounts;
  }

  private double value(double position) {
    int knot = 1;
    while (knot < at.length - 1 && at[knot] < position) {
      knot++;
    }
    double share = (position - at[knot - 1]) / (at[knot] - at[knot - 1]);
    return values[knot - 1] + share * (values[knot] - values[knot - 1]);
  }
}
