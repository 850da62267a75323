package dev.roundtable.domain.text;

import java.text.Normalizer;

/**
 * Folds text so that spellings compare equal: case and accents go, and the many dashes, quotes and
 * blanks become one each. {@link #of} and {@link #text} work character by character, so offsets
 * into the folded text are offsets into the original.
 */
public final class Fold {
  private static final int TABLE_SIZE = 0x250;
  private static final char[] TABLE = table();

  private Fold() {}

  /** The folded form of one UTF-16 unit; line ends stay line ends. */
  public static char of(char c) {
    return c < TABLE_SIZE ? TABLE[c] : beyondTable(c);
  }

  /** The text folded unit by unit: the result has the same length. */
  public static String text(String text) {
    char[] folded = text.toCharArray();
    all(folded);
    return new String(folded);
  }

  /** Folds every unit in its place. */
  static void all(char[] text) {
    for (int i = 0; i < text.length; i++) {
      text[i] = of(text[i]);
    }
  }

  /** The words of a text with one blank between them; "&amp;" reads "and", the rest separates. */
  public static String words(String text) {
    StringBuilder words = new StringBuilder(text.length() + 4);
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = of(text.charAt(i));
      if (isWord(c) || c >= 0x2E80) {
        separate(words, gap);
        words.append(c);
        gap = false;
      } else if (c == '&') {
        separate(words, true);
        words.append("and");
        gap = true;
      } else if (c != '\'') {
        gap = true;
      }
    }
    return words.toString();
  }

  /** The letters and digits of a text and nothing else. */
  public static String compact(String text) {
    return words(text).replace(" ", "");
  }

  /**
   * True for characters that words are made of. Ideographs are not: those scripts write Latin words
   * without blanks around them.
   */
  public static boolean isWord(char c) {
    return c < 0x2E80 && (c == '_' || Character.isLetterOrDigit(c));
  }

  private static void separate(StringBuilder words, boolean gap) {
    if (gap && !words.isEmpty()) {
      words.append(' ');
    }
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      table[c] = fold(c);
    }
    return table;
  }

  private static char fold(char c) {
    if (c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85) {
      return '\n';
    }
    if (c <= ' ' || c == 0x7F || c == 0xA0 || c == 0xAD) {
      return ' ';
    }
    if (c == 0xB4 || c == '`') {
      return '\'';
    }
    String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(Character.isLetter(c) ? base.charAt(0) : c);
  }

  private static char beyondTable(char c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D) {
      return '-';
    }
    if (c >= 0x2018 && c <= 0x201B) {
      return '\'';
    }
    if (c >= 0x201C && c <= 0x201F) {
      return '"';
    }
    if (c == 0x2028 || c == 0x2029) {
      return '\n';
    }
    if (Character.isSpaceChar(c) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF) {
      return ' ';
    }
    return Character.toLowerCase(c);
  }
}
