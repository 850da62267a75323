package dev.roundtable.compensation;

/** The ranks of a quantile's interval by trying every pair, from the binomial's own formula. */
final class BinomialRanks {
  private BinomialRanks() {}

  /**
   * The pair of fewest ranks apart that covers 95%, and of those the one that covers most, the
   * lower one if two do; never the first or the last rank. Null if no pair covers so much.
   */
  static int[] interior(int n, double p) {
    double[] below = cumulative(n, p);
    for (int width = 1; width <= n - 3; width++) {
      int[] best = null;
      double most = 0;
      for (int low = 2; low + width <= n - 1; low++) {
        // From low samples below the quantile to low + width - 1.
        double covers = below[low + width - 1] - below[low - 1];
        if (covers >= 0.95 - 1e-12 && covers > most + 1e-12) {
          most = covers;
          best = new int[] {low, low + width};
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** Of k, the probability of k or fewer. */
  private static double[] cumulative(int n, double p) {
    double[] cumulative = new double[n + 1];
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      double log = k * Math.log(p) + (n - k) * Math.log1p(-p);
      for (int i = 1; i <= k; i++) {
        log += Math.log(n - k + i) - Math.log(i);
      }
      sum += Math.exp(log);
      cumulative[k] = sum;
    }
    return cumulative;
  }
}
