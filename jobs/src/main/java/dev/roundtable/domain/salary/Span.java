package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/** One amount, or two that make a range. */
record Span(Amount low, Amount high, boolean isRange) {
  private static final int LONGEST_GAP = 100;
  private static final int BETWEEN_REACH = 24;
  private static final int LEAST_REACH = 60;

  /** What may stand between the ends, also over a line end. */
  private static final Set<String> DASHES = WordSet.of("- -- ~ \uff5e \u301c to \u2192");

  private static final Set<String> JOINTS =
      WordSet.of("up_to through bis a ate hasta tot jusqu'a do til thru .. ... \u2026 -_up_to");

  /** These join only what "between" opens. */
  private static final Set<String> ANDS = WordSet.of("and y e et und en i & to");

  private static final Set<String> BETWEENS =
      WordSet.of("between entre zwischen tussen tra fra pomiedzy miedzy");
  private static final Set<String> FROMS = WordSet.of("from ranges range starts");

  static Span single(Amount amount) {
    return new Span(amount, amount, false);
  }

  /** The range that two neighbouring amounts make; null if they make none. */
  static Span range(Amount first, Amount second, String text) {
    int gap = second.start() - first.end();
    if (gap > LONGEST_GAP || gap < 0) {
      return null;
    }
    Amount low = first.scaledLike(second);
    Amount high = second.scaledLike(first);
    boolean comparable = low.value() <= high.value() && !first.large() && !second.large();
    return comparable && new Gap(text, first, second).joins(low, high)
        ? new Span(low, high, true)
        : null;
  }

  /** "$100,000 - $120,000 - $140,000": the middle says nothing; this span if there is none. */
  Span upTo(Amount last, String text) {
    Span further = range(high, last, text);
    boolean dashed =
        further != null
            && DASHES.contains(text.substring(low.end(), high.start()).strip())
            && DASHES.contains(text.substring(high.end(), last.start()).strip());
    return dashed ? new Span(low, further.high, true) : this;
  }

  int start() {
    return low.start();
  }

  int end() {
    return high.end();
  }

  boolean isMarked() {
    return low.isMarked() || high.isMarked();
  }

  boolean hasCurrency() {
    return low.hasCurrency() || high.hasCurrency();
  }

  boolean isLarge() {
    return low.large() || high.large();
  }

  Span inThousands() {
    return new Span(low.inThousands(), high.inThousands(), isRange);
  }

  /** The currency the text gives; a code says more than a bare dollar sign. */
  String currency() {
    String first = low.currency();
    boolean vague = first.isEmpty() || (first.equals("$") && !high.currency().isEmpty());
    return vague ? high.currency() : first;
  }

  /** What stands between two amounts. */
  private static final class Gap {
    private final String text;
    private final Amount first;
    private final String folded;

    Gap(String text, Amount first, Amount second) {
      this.text = text;
      this.first = first;
      this.folded = Fold.text(text.substring(first.end(), second.start()));
    }

    boolean joins(Amount low, Amount high) {
      if (DASHES.contains(folded.strip())) {
        return true;
      }
      if (namesLeastAndMost()) {
        return true;
      }
      if (folded.indexOf('\n') >= 0) {
        return false;
      }
      // Tables of pay put the ends side by side.
      if (folded.isBlank()) {
        return low.isMarked() && high.isMarked();
      }
      int from = PeriodPhrase.opening(text, first.end()).end() - first.end();
      String joint =
          from >= folded.length()
              ? ""
              : stripped(folded.substring(Math.max(0, from))).replace(' ', '_');
      return DASHES.contains(joint)
          || JOINTS.contains(joint)
          || (ANDS.contains(joint) && opens(BETWEENS, BETWEEN_REACH))
          || isOneClause();
    }

    // "$143,300 in our lowest market up to $247,600": one clause from end to end.
    private boolean isOneClause() {
      String clause = folded.strip();
      boolean upTo = clause.endsWith(" up to");
      boolean to = clause.endsWith(" to") && opens(FROMS, BETWEEN_REACH);
      return (upTo || to) && !clause.contains(". ") && !clause.contains("bonus");
    }

    // "Minimum salary $71,000. Maximum salary $122,000"
    private boolean namesLeastAndMost() {
      String most = folded.replace('\n', ' ');
      boolean named =
          most.contains(" max") || most.contains("maximum") || most.contains("range end");
      return named && !most.contains("bonus") && opensLeast();
    }

    private boolean opensLeast() {
      String before = before(LEAST_REACH);
      int least = Math.max(before.lastIndexOf("min"), before.lastIndexOf("range start"));
      return least >= 0 && before.indexOf("max", least) < 0;
    }

    private boolean opens(Set<String> words, int reach) {
      for (String word : Fold.words(before(reach)).split(" ", -1)) {
        if (words.contains(word)) {
          return true;
        }
      }
      return false;
    }

    private String before(int reach) {
      int from = Math.max(0, first.start() - reach);
      return Fold.text(text.substring(from, first.start()));
    }

    private static String stripped(String joint) {
      int from = 0;
      int to = joint.length();
      while (from < to && " +,)".indexOf(joint.charAt(from)) >= 0) {
        from++;
      }
      while (to > from && " (".indexOf(joint.charAt(to - 1)) >= 0) {
        to--;
      }
      return joint.substring(from, to);
    }
  }
}
