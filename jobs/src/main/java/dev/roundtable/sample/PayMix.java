package dev.roundtable.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits totals into components. All amounts are multiples of {@link #STEP}. */
final class PayMix {
  static final long STEP = 500;

  private static final int NEIGHBOURHOOD = 9;

  private PayMix() {}

  /**
   * Packages with exactly these totals, bases and equities a year: the same multisets, matched by
   * rank and then loosened among neighbours as long as a package still adds up.
   */
  static List<Pay> matched(long[] totals, long[] bases, long[] equities, Draw draw) {
    long[] base = bases.clone();
    long[] equity = equities.clone();
    for (int round = 0; round < 3 * totals.length; round++) {
      loosen(totals, base, equity, draw);
      loosen(totals, equity, base, draw);
    }
    List<Pay> packages = new ArrayList<>();
    for (int index = 0; index < totals.length; index++) {
      packages.add(rest(totals[index], base[index], equity[index], draw));
    }
    return packages;
  }

  /** A package of this total, with equity the greater part the higher the level. */
  static Pay usual(long total, int rank, Draw draw) {
    double share = 0.92 - 0.085 * rank - 0.06 + 0.12 * draw.fraction();
    long base = round(total * Math.max(0.3, Math.min(0.95, share)));
    long bonus = draw.chance(0.7) ? round(base * (0.05 + 0.1 * draw.fraction())) : 0;
    long left = Math.max(0, total - base - bonus);
    long signOnYear = draw.chance(0.4) ? Math.min(left, round(left * 0.2)) : 0;
    return new Pay(base, left - signOnYear, total - base - left, signOnYear * 4);
  }

  static long round(double amount) {
    return Math.round(amount / STEP) * STEP;
  }

  private static void loosen(long[] totals, long[] moved, long[] fixed, Draw draw) {
    int one = draw.below(totals.length);
    int other = Math.min(totals.length - 1, one + draw.below(NEIGHBOURHOOD));
    boolean fits =
        totals[one] - fixed[one] - moved[other] >= 0
            && totals[other] - fixed[other] - moved[one] >= 0;
    if (fits) {
      long kept = moved[one];
      moved[one] = moved[other];
      moved[other] = kept;
    }
  }

  private static Pay rest(long total, long base, long equity, Draw draw) {
    long rest = total - base - equity;
    if (rest < 0) {
      throw new IllegalStateException(
          "Total " + total + " is less than base " + base + " and equity " + equity);
    }
    long signOnYear = draw.chance(0.5) ? round(rest * draw.fraction()) : 0;
    return new Pay(base, equity, rest - signOnYear, signOnYear * 4);
  }

  /** The median of amounts in any order, by the type-7 definition. */
  static double median(long[] amounts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
