package dev.roundtable.domain.text;

/**
 * The sentence or field around an offset of a text. Line ends, bullets, bars and semicolons end it
 * as a full stop does; the stop of an initial ("U.S.") does not.
 *
 * @param start offset of the first character
 * @param end offset after the last one
 */
public record Sentence(int start, int end) {
  private static final int LONGEST_SIDE = 300;

  /** The sentence around an offset, cut at 300 characters to either side. */
  public static Sentence around(String text, int offset) {
    int start = offset;
    int least = Math.max(0, offset - LONGEST_SIDE);
    while (start > least && !endsBefore(text, start)) {
      start--;
    }
    int end = offset;
    int most = Math.min(text.length(), offset + LONGEST_SIDE);
    while (end < most && !(end > offset && endsBefore(text, end)) && !isBreak(text.charAt(end))) {
      end++;
    }
    return new Sentence(start, end);
  }

  /** True if the character is one that separates fields and lines. */
  public static boolean isBreak(char c) {
    char folded = Fold.of(c);
    return folded == '\n' || folded == '|' || folded == ';' || "•●▪◦‣".indexOf(c) >= 0;
  }

  private static boolean endsBefore(String text, int at) {
    char last = text.charAt(at - 1);
    if (isBreak(last)) {
      return true;
    }
    boolean gap = at == text.length() || Fold.of(text.charAt(at)) <= ' ';
    return gap && (last == '!' || last == '?' || (last == '.' && !isInitial(text, at - 1)));
  }

  private static boolean isInitial(String text, int stop) {
    return stop > 0
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
  }
}
