package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/** "Comp 210-250 plus equity": ranges in thousands that the text does not write out. */
final class UnwrittenThousands {
  private static final int LEAST = 50;
  private static final int MOST = 900;
  private static final int LONGEST_WORD = 14;
  private static final Set<String> PAY = WordSet.of("comp compensation salary base ote");

  private UnwrittenThousands() {}

  static boolean isIn(String text, Span span) {
    return span.isRange()
        && !span.isMarked()
        && span.low().value() >= LEAST
        && span.high().value() <= MOST
        && PAY.contains(wordBefore(text, span.start()))
        && !isCounting(text, span.end());
  }

  private static String wordBefore(String text, int start) {
    int to = start;
    while (to > 0 && " :".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return Fold.text(text.substring(from, to));
  }

  // "salary 100-200 percent", "$" or a digit: something else is counted.
  private static boolean isCounting(String text, int end) {
    String rest = text.substring(end, Math.min(text.length(), end + 6));
    return !(rest.isBlank()
        || ".,;+)\n".indexOf(rest.charAt(0)) >= 0
        || rest.startsWith(" plus")
        || rest.startsWith(" DOE")
        || rest.startsWith(" +"));
  }
}
