package dev.roundtable.labelled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Precision, recall and F1 by fact, and every miss behind them. */
final class Scorecard {
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** How often a fact was found rightly, found wrongly, and not found. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }
  }

  /** Holds the values found against those expected; a value that is not said is in neither. */
  void add(String fact, String posting, Set<String> expected, Set<String> found) {
    Count count = counts.computeIfAbsent(fact, name -> new Count());
    Set<String> right = new TreeSet<>(expected);
    right.retainAll(found);
    Set<String> wrong = new TreeSet<>(found);
    wrong.removeAll(expected);
    Set<String> missed = new TreeSet<>(expected);
    missed.removeAll(found);
    count.right += right.size();
    count.wrong += wrong.size();
    count.missed += missed.size();
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      misses.add(
          "%-14s %-24s expected %s, found besides %s".formatted(fact, posting, missed, wrong));
    }
  }

  double f1(String fact) {
    return counts.get(fact).f1();
  }

  double precision(String fact) {
    return counts.get(fact).precision();
  }

  double recall(String fact) {
    return counts.get(fact).recall();
  }

  List<String> misses() {
    return misses;
  }

  @Override
  public String toString() {
    StringBuilder table =
        new StringBuilder(
            "%-12s %9s %9s %9s %6s%n".formatted("fact", "precision", "recall", "F1", "n"));
    counts.forEach(
        (fact, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-12s %9.3f %9.3f %9.3f %6d%n",
                    fact,
                    count.precision(),
                    count.recall(),
                    count.f1(),
                    count.right + count.missed)));
    return table.toString();
  }
}
