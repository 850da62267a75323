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

  /** The smallest interval that holds this one and the value. */
  Interval including(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }
}
