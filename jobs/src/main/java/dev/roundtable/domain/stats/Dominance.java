package dev.roundtable.domain.stats;

import java.util.Collection;
import java.util.HashMap;
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
  public static boolean isDominated(Collection<String> contributors) {
    Map<String, Integer> samples = new HashMap<>();
    int most = 0;
    for (String contributor : contributors) {
      if (contributor != null) {
        most = Math.max(most, samples.merge(contributor, 1, Integer::sum));
      }
    }
    return 2L * most > contributors.size();
  }
}
