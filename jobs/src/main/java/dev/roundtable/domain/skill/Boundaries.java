package dev.roundtable.domain.skill;

import dev.roundtable.domain.text.Fold;

/** Where the name of a skill may begin and end, so that C is not found in C++, nor R in R&D. */
final class Boundaries {
  private static final int LONGEST_TOKEN = 120;

  private Boundaries() {}

  /**
   * True if the span stands alone.
   *
   * @param strict for everyday words, which do not count inside hyphenated ones
   */
  static boolean standsAlone(String text, int start, int end, boolean strict) {
    return opens(text, start, strict) && closes(text, start, end, strict);
  }

  private static boolean opens(String text, int start, boolean strict) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    char first = text.charAt(start);
    return switch (before) {
      case '&' -> start > 1 && !Fold.isWord(text.charAt(start - 2));
      case '.' -> start < 2 || Character.isWhitespace(text.charAt(start - 2)) || isUpper(first);
      case '-' -> !strict || start < 2 || !Fold.isWord(text.charAt(start - 2));
      case '@', '$' -> false;
      case '/' -> !isInAddress(text, start);
      default -> !Fold.isWord(before) && (before != '#' || !Fold.isWord(first));
    };
  }

  private static boolean closes(String text, int start, int end, boolean strict) {
    if (end >= text.length()) {
      return true;
    }
    char after = text.charAt(end);
    char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    return switch (after) {
      case '+' -> second != '+' && end - start > 1;
      case '#' -> end - start > 1;
      case '&' -> !Fold.isWord(second);
      case '.' -> !Character.isLowerCase(second) && !Character.isDigit(second);
      case '-' -> !strict || !Fold.isWord(second) || isSuffix(text, end + 1);
      case '\'', '\u2019' -> !strict || !Fold.isWord(second);
      // The R of "R$ 9.500" is a currency.
      case '@', '$' -> false;
      default -> !Fold.isWord(after) || isVersion(text, start, end);
    };
  }

  // "Spark-based" still names Spark; "go-to-market" does not name Go.
  private static boolean isSuffix(String text, int at) {
    return text.regionMatches(true, at, "based", 0, 5)
        || text.regionMatches(true, at, "native", 0, 6);
  }

  /** "Python3", "Java8", "C++17": digits that end the word are a version. */
  private static boolean isVersion(String text, int start, int end) {
    char last = text.charAt(end - 1);
    if (!Character.isDigit(text.charAt(end)) || (end - start < 4 && last != '+')) {
      return false;
    }
    int at = end;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return !Character.isDigit(last) && (at == text.length() || !Fold.isWord(text.charAt(at)));
  }

  private static boolean isInAddress(String text, int start) {
    int from = start;
    while (from > 0
        && start - from < LONGEST_TOKEN
        && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String token = text.substring(from, start);
    return token.contains("://") || token.contains("www.") || token.contains(".com/");
  }

  private static boolean isUpper(char c) {
    return Character.isUpperCase(c);
  }
}
