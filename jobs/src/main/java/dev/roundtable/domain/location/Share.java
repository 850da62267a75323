package dev.roundtable.domain.location;

import dev.roundtable.domain.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the number in front of "days" or "%": does it leave a part of the week for elsewhere? */
final class Share {
  private static final int LOOK_BACK = 40;
  private static final int MOST_WORDS_BETWEEN = 2;
  private static final int MOST_DAYS_OF_WEEK = 4;
  private static final int LEAST_DAYS_OF_MONTH = 4;
  private static final int MOST_DAYS_OF_MONTH = 16;
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    List<String> words =
        List.of(
            "one un une ein einen einem una uno um uma een",
            "two deux zwei dos dois duas due twee dwa",
            "three trois drei tres tre drie trzy",
            "four quatre vier cuatro quatro quattro cztery",
            "five cinq funf cinco cinque vijf piec");
    for (int i = 0; i < words.size(); i++) {
      for (String word : words.get(i).split(" ", -1)) {
        NUMBERS.put(word, i + 1);
      }
    }
  }

  private Share() {}

  /** True if the number before "days" is a part of a working week or, where told, of a month. */
  static boolean ofDays(String text, int end, boolean ofMonth) {
    int days = before(text, end, MOST_WORDS_BETWEEN);
    return ofMonth
        ? days >= LEAST_DAYS_OF_MONTH && days <= MOST_DAYS_OF_MONTH
        : days >= 1 && days <= MOST_DAYS_OF_WEEK;
  }

  /** The number before "%"; 0 if there is none. */
  static int percent(String text, int end) {
    return before(text, end, 0);
  }

  private static int before(String text, int end, int between) {
    String[] words = Fold.words(text.substring(Math.max(0, end - LOOK_BACK), end)).split(" ", -1);
    for (int i = words.length - 1; i >= Math.max(0, words.length - 1 - between); i--) {
      int number = number(words[i]);
      if (number > 0) {
        return number;
      }
    }
    return 0;
  }

  private static int number(String word) {
    boolean digits = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Share::isDigit);
    return digits ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
