package dev.roundtable.domain.salary;

/** One amount, or two that make a range. */
record Span(Amount low, Amount high, boolean isRange) {
  private static final int LONGEST_GAP = 100;

  static Span single(Amount amount) {
    return new Span(amount, amount, false);
  }

  /** The range that two neighbouring amounts make; null if they make none. */
  static Span range(Amount first, Amount second, String folded) {
    String gap = folded.substring(first.end(), second.start());
    Amount low = first.scaledLike(second);
    Amount high = second.scaledLike(first);
    boolean comparable = low.value() <= high.value() && !first.large() && !second.large();
    boolean between = endsWithWord(folded, first.start(), "between");
    // Tables of pay put the ends side by side.
    boolean table = gap.isBlank() && !gap.contains("\n") && low.isMarked() && high.isMarked();
    return comparable && (table || joins(gap, between)) ? new Span(low, high, true) : null;
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

  boolean isLarge() {
    return low.large() || high.large();
  }

  /** The currency the text gives; a code says more than a bare dollar sign. */
  String currency() {
    String first = low.currency();
    boolean vague = first.isEmpty() || (first.equals("$") && !high.currency().isEmpty());
    return vague ? high.currency() : first;
  }

  private static boolean joins(String gap, boolean between) {
    if (gap.length() > LONGEST_GAP || gap.indexOf('\n') >= 0) {
      return false;
    }
    String joint = gap.substring(Period.openingLength(gap)).strip();
    return switch (joint) {
      case "-", "--", "~", "to", "up to", "through", "/year -", ".. ", "...", "\u2026", "- up to" ->
          true;
      case "and" -> between;
      // "$143,300 in our lowest market up to $247,600": one clause from end to end.
      default -> joint.endsWith(" up to") && !joint.contains(". ") && !joint.contains("bonus");
    };
  }

  private static boolean endsWithWord(String text, int end, String word) {
    String before = text.substring(Math.max(0, end - word.length() - 3), end).strip();
    return before.endsWith(word);
  }
}
