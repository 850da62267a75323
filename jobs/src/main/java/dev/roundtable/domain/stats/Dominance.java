package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether one contributor makes up more than half of a cell, whose statistics would then be
 * about that one: a person who reports again and again, or a bulk of reports sent in at once.
 * Source of the rule: Willenborg and de Waal, "Elements of Statistical Disclosure Control" (2001),
 * section 1.4 (dominance).
 */
public final class Dominance {
  private Dominance() {}

  /**
   * True if some contributor has more than half of the samples.
   *
   * @param contributors one for each sample; null for a sample whose contributor is not known,
   *     which then counts as one of its own
   */
  public static boolean isDominated(List<String> contributors) {
    double[] once = new double[contributors.size()];
    Arrays.fill(once, 1);
    return isDominated(contributors, once);
  }

  /**
   * The same where samples do not count alike.
   *
   * @param weights how much each sample counts, at least 0
   * @throws IllegalArgumentException if there is not one weight for each sample
   */
  public static boolean isDominated(List<String> contributors, double[] weights) {
    if (weights.length != contributors.size()) {
      throw new IllegalArgumentException(
          "Every sample has a weight, cannot be %d weights of %d samples"
              .formatted(weights.length, contributors.size()));
    }
    Map<String, Double> shares = new HashMap<>();
    double most = 0;
    double all = 0;
    for (int sample = 0; sample < weights.length; sample++) {
      String contributor = contributors.get(sample);
      double weight = weights[sample];
      all += weight;
      if (contributor != null) {
        most = Math.max(most, shares.merge(contributor, weight, Double::sum));
      }
    }
    return 2 * most > all;
  }
}
