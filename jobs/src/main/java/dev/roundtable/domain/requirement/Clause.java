package dev.roundtable.domain.requirement;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.Stretch;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/** The sentence or list line around a stretch of text. */
record Clause(int start, int end) {
  /** No sentence is read further than this to either side. */
  private static final int LONGEST = 240;

  private static final Set<String> ABBREVIATED =
      WordSet.of(
          """
          min mind max approx ca exp yr yrs incl no nr e.g i.e eg etc b.s m.s b.a b.e m.e b.sc m.sc
          ph.d b.tech m.tech dr resp bzw inkl env vs u.s
          """);

  static Clause around(String text, int start, int end) {
    Stretch stretch = Stretch.around(text, start, end, LONGEST, Clause::breaks);
    return new Clause(stretch.start(), stretch.end());
  }

  /** Where the words of the clause start, behind bullets, numbers of a list and quotes. */
  int firstWord(String text) {
    int at = start;
    while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean breaks(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ';', '•', '▪', '‣', '●', '◦', '!', '?', '。' -> true;
      // A line that goes on in lower case was wrapped.
      case '\n', '\r', '\u2028' ->
          at + 1 >= text.length() || !Character.isLowerCase(text.charAt(at + 1));
      case '.' -> isGap(text, at + 1) && opensSentence(text, at + 2) && !abbreviates(text, at);
      default -> false;
    };
  }

  private static boolean isGap(String text, int at) {
    return at >= text.length() || Fold.of(text.charAt(at)) <= ' ';
  }

  private static boolean opensSentence(String text, int at) {
    return at >= text.length() || !Character.isLowerCase(text.charAt(at));
  }

  private static boolean abbreviates(String text, int dot) {
    int from = dot;
    while (from > 0 && dot - from < 8 && !isGap(text, from - 1) && text.charAt(from - 1) != '(') {
      from--;
    }
    return ABBREVIATED.contains(Fold.text(text.substring(from, dot)));
  }
}
