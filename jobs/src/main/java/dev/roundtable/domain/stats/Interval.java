package dev.roundtable.domain.stats;

/** A closed interval of finite numbers, in the unit of the estimate it belongs to. */
public record Interval(double low, double high) {
  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "An interval runs from low to high, cannot be " + low + " to " + high);
    }
  }

  /** Whether the value lies between the ends, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /**
   * The interval of the product of two independent positive estimates, at the level that both of
   * theirs have: on the scale of logarithms the distances to their ends add as squares. One that
   * reaches down to zero has no logarithm; then the ends are multiplied, which is wider.
   */
  public static Interval ofProduct(double one, Interval ofOne, double other, Interval ofOther) {
    if (ofOne.low <= 0 || ofOther.low <= 0) {
      return new Interval(ofOne.low * ofOther.low, ofOne.high * ofOther.high);
    }
    double down = Math.hypot(Math.log(one / ofOne.low), Math.log(other / ofOther.low));
    double up = Math.hypot(Math.log(ofOne.high / one), Math.log(ofOther.high / other));
    return new Interval(one * other * Math.exp(-down), one * other * Math.exp(up));
  }

  /** The smallest interval that holds this one and the value. */
  Interval including(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }
}
