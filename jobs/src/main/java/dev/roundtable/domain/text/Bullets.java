package dev.roundtable.domain.text;

/** Tells lines of lists, by the mark or number that they open with. */
final class Bullets {
  private static final String MARKS =
      "-*+>~\u00b7\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u25a0\u25a1\u2713\u2714\u27a2\u00a7\u2192\u2043\u25ba\u25b8\u2705\u2605\u2219\u25c6\u29bf\u27a4\u30fb";

  /** These also separate the items of a list that stands in one line. */
  private static final String INLINE = "\u2022\u25cf\u25aa\u2023\u25e6\u25a0";

  private static final char LEAST_INLINE = '\u2022';
  private static final int LONGEST_NUMBER = 4;

  private Bullets() {}

  /** True if the line opens with a bullet or a list number. */
  static boolean isBullet(String text, int start, int end) {
    int at = start;
    while (at < end && Fold.of(text.charAt(at)) == ' ') {
      at++;
    }
    if (at >= end) {
      return false;
    }
    char mark = Fold.of(text.charAt(at));
    if (MARKS.indexOf(mark) >= 0) {
      return !isFrame(text, at, end);
    }
    return mark == 'o' ? isBlank(text, at + 1) || isNumber(text, at, end) : isNumber(text, at, end);
  }

  // "**Required**" and "~ what we hope for ~"
  private static boolean isFrame(String text, int start, int end) {
    int last = end - 1;
    while (last > start && text.charAt(last) <= ' ') {
      last--;
    }
    char mark = text.charAt(start);
    boolean twice = mark == '*' && start + 1 < end && text.charAt(start + 1) == '*';
    return twice || (last > start && text.charAt(last) == mark);
  }

  static boolean separates(char c) {
    return c >= LEAST_INLINE && INLINE.indexOf(c) >= 0;
  }

  // "1.", "2)", "(3)", "IV."
  private static boolean isNumber(String text, int start, int end) {
    int from = text.charAt(start) == '(' ? start + 1 : start;
    int at = from;
    while (at < end
        && at - from < LONGEST_NUMBER
        && isNumeral(text.charAt(at), text.charAt(from))) {
      at++;
    }
    return at > from && at < end && ".)".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNumeral(char c, char first) {
    boolean digit = c >= '0' && c <= '9';
    return digit || (first >= 'A' && "IVX".indexOf(c) >= 0) || (first == 'o' && c == 'o');
  }

  private static boolean isBlank(String text, int at) {
    return at < text.length() && Fold.of(text.charAt(at)) == ' ';
  }
}
