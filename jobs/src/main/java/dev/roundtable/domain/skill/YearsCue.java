package dev.roundtable.domain.skill;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/** Tells the years that a posting asks for from those that it tells of. */
final class YearsCue {
  private static final int REACH = 40;
  private static final int MOST_DIGITS = 2;
  private static final char LEAST_OF_LARGE = '2';

  private static final Set<String> NUMBERS =
      WordSet.of(
          """
          one two three four five six seven eight nine ten twelve couple several few mehrere zwei drei
          funf deux trois quatre cinq dos tres cuatro cinco
          """);

  /** Before a number of years these tell of the past or of the time to come. */
  private static final Set<String> TELLING =
      WordSet.of("last past next first for after over within every");

  private YearsCue() {}

  /** True if a number that a posting may ask for leads to the word at an offset. */
  static boolean isIn(String text, int sentence, int years) {
    String before = Fold.words(text.substring(Math.max(sentence, years - REACH), years));
    String[] words = before.split(" ", -1);
    for (int i = words.length - 1; i >= Math.max(0, words.length - 4); i--) {
      if (isNumber(words[i])) {
        return i == 0 || !TELLING.contains(words[i - 1]) || words[i - 1].equals("over");
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
    boolean small =
        word.length() < MOST_DIGITS
            || (word.length() == MOST_DIGITS && word.charAt(0) < LEAST_OF_LARGE);
    return digits ? small : NUMBERS.contains(word);
  }
}
