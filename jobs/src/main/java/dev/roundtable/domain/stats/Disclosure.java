package dev.roundtable.domain.stats;

/**
 * How much may be published about a cell, by its number of samples. Each step says what the one
 * before says, and more. A smallest or largest sample is never published.
 */
public enum Disclosure {
  NOTHING,
  MEDIAN,
  QUARTILES,
  DECILES;

  /** Fewest samples for the median. */
  public static final int MEDIAN_FROM = 5;

  /** Fewest samples for the first and third quartile. */
  public static final int QUARTILES_FROM = 11;

  /** Fewest samples for the first and ninth decile. */
  public static final int DECILES_FROM = 30;

  /**
   * What n samples allow.
   *
   * @throws IllegalArgumentException if n is negative
   */
  public static Disclosure of(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("A number of samples is at least 0, cannot be " + n);
    }
    if (n >= DECILES_FROM) {
      return DECILES;
    }
    if (n >= QUARTILES_FROM) {
      return QUARTILES;
    }
    return n >= MEDIAN_FROM ? MEDIAN : NOTHING;
  }

  /** Whether the p-quantile may be published: only 0.1, 0.25, 0.5, 0.75 and 0.9 ever may. */
  public boolean allows(double p) {
    return compareTo(needed(p)) >= 0 && isPublished(p);
  }

  private static boolean isPublished(double p) {
    return p == 0.5 || p == 0.25 || p == 0.75 || p == 0.1 || p == 0.9;
  }

  private static Disclosure needed(double p) {
    if (p == 0.5) {
      return MEDIAN;
    }
    return p == 0.25 || p == 0.75 ? QUARTILES : DECILES;
  }
}
