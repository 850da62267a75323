package dev.roundtable.domain.location;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One part of a location text, between separators.
 *
 * @param text as given, blanks tidied
 * @param words folded
 * @param core the words without postcodes and without words such as "greater" and "area"
 */
record Part(String text, String words, String core) {
  private static final int LONGEST_NAME = 60;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\d{1,2}|\\d{4,6}|[a-z]{1,2}\\d{1,2}[a-z]?|\\d[a-z]{2}|\\d{1,2}(?:e|er|eme)|cedex");

  private static final Set<String> BEFORE =
      WordSet.of(
          "greater metro metropolitan downtown in within near the around hq headquarters office"
              + " based at city-of");

  private static final Set<String> BEHIND =
      WordSet.of(
          "metro metropolitan area region metroplex state hq hq1 hq2 headquarters office campus"
              + " based only greater surroundings preferred");

  /** Words of texts that name no city, such as "Multiple Locations". */
  private static final Set<String> NO_NAMES =
      WordSet.of(
          """
          location locations multiple various several nationwide statewide virtual any office
          offices headquarters home anywhere region area based client clients flexible campus site
          sites field global worldwide other others travel preferred within remote hybrid or and
          of tbd the building floor suite room team zone timezone hours road street avenue
          """);

  static Part of(String text) {
    String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
    String words = Fold.words(tidy);
    return new Part(tidy, words, core(words));
  }

  /** True if the text may be the name of a city that is not known. */
  boolean mayBeCity() {
    if (text.isEmpty() || text.length() > LONGEST_NAME || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    boolean lower = Character.isLowerCase(text.charAt(0));
    boolean mixed = lower && text.chars().anyMatch(Character::isUpperCase);
    return !mixed
        && text.chars().noneMatch(Character::isDigit)
        && Arrays.stream(words.split(" ", -1)).noneMatch(NO_NAMES::contains);
  }

  /** True for a code of two or three letters, all of them capitals. */
  boolean isCode() {
    return text.length() >= 2
        && text.length() <= 3
        && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** True for two letters that are not both capitals: "me", "in" and "or" are words. */
  boolean isShortWord() {
    return core.length() == 2
        && !core.equals("us")
        && !core.equals("uk")
        && !text.contains(core.toUpperCase(Locale.ROOT));
  }

  private static String core(String words) {
    List<String> tokens = Arrays.asList(words.split(" ", -1));
    int from = 0;
    int to = tokens.size();
    while (to - from > 1
        && (BEHIND.contains(tokens.get(to - 1)) || isPostcode(tokens.get(to - 1)))) {
      to--;
    }
    while (to - from > 1 && (BEFORE.contains(tokens.get(from)) || isLong(tokens.get(from)))) {
      from++;
    }
    return String.join(" ", tokens.subList(from, to));
  }

  // "75008 Paris", but "3 Locations".
  private static boolean isLong(String token) {
    return token.length() >= 4 && isPostcode(token);
  }

  private static boolean isPostcode(String token) {
    return POSTCODE.matcher(token).matches();
  }
}
