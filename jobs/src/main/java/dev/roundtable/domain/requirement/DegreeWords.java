package dev.roundtable.domain.requirement;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Tells words for degrees from the same letters with another meaning: "MS SQL", "Scrum Master", "a
 * high degree of".
 */
final class DegreeWords {
  private static final int REACH = 26;
  private static final long NAMED = DegreeLadder.DEGREES;

  /** "BA" and "MS" mean a degree if one of these follows. */
  private static final List<String> STUDIES =
      List.of(
          "/",
          " in ",
          " or ",
          " degree",
          " and ",
          " with ",
          " required",
          " preferred",
          " (",
          ",",
          " of ");

  private static final List<String> OF_ARTS =
      List.of("/", " in ", " degree", " or b", " or m", ", b", " (", " required", " preferred");

  private static final Set<String> BARE_MASTER = WordSet.of("master masters");

  private final String text;

  DegreeWords(String text) {
    this.text = text;
  }

  /**
   * True if an anchor is of a degree.
   *
   * @param before degrees that stand before it
   */
  boolean isDegree(Anchor anchor, List<Anchor> before) {
    String word = text.substring(anchor.start(), anchor.end());
    boolean nearDegree =
        !before.isEmpty()
            && before.get(before.size() - 1).isOneOf(NAMED)
            && anchor.start() - before.get(before.size() - 1).end() <= REACH;
    if (anchor.is(Sort.DEGREE)) {
      return !nearDegree && isOfSchool(anchor);
    }
    if (anchor.is(Sort.DOCTORATE)) {
      return !word.endsWith("s") && !isFollowedBy(anchor, Sort.PEOPLE);
    }
    if (BARE_MASTER.contains(Fold.text(word))) {
      return isFollowedBy(anchor, Sort.GRADUATE)
          || (nearDegree && !isFollowedBy(anchor, Sort.PRODUCT))
          || isGraduate(anchor);
    }
    return !isAbbreviation(word) || (isCapital(word) && isStudied(anchor, word, nearDegree));
  }

  /** "A degree in", "technical degree", never "a high degree of". */
  private boolean isOfSchool(Anchor anchor) {
    String after = EducationReader.behind(text, anchor.end(), 16);
    Cues before = Cues.in(text, Math.max(0, anchor.start() - REACH), anchor.start());
    return after.startsWith(" in ")
        || after.startsWith(" or equiv")
        || after.startsWith(" or compar")
        || after.startsWith(" required")
        || after.startsWith(" preferred")
        || (!after.startsWith(" of ") && before.last(Sort.STUDIED) >= anchor.start() - 2);
  }

  private boolean isGraduate(Anchor anchor) {
    String after = EducationReader.behind(text, anchor.end(), 9);
    boolean named =
        after.startsWith(" in ")
            && Character.isUpperCase(text.charAt(anchor.start()))
            && !followsName(anchor);
    return named
        || after.startsWith("/ph")
        || after.startsWith(" or ph")
        || after.startsWith(", ph");
  }

  /** True if a capitalised word stands right before it, as in "Scrum Master". */
  private boolean followsName(Anchor anchor) {
    int at = anchor.start() - 1;
    if (at < 1 || text.charAt(at) != ' ') {
      return false;
    }
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < at && Character.isUpperCase(text.charAt(start)) && at - start > 1;
  }

  private boolean isFollowedBy(Anchor anchor, Sort sort) {
    int to = Math.min(text.length(), anchor.end() + REACH);
    return Cues.in(text, anchor.end(), to).first(sort) <= anchor.end() + 1;
  }

  private static boolean isAbbreviation(String word) {
    return word.length() <= 4 && word.charAt(0) < 0x2E80;
  }

  /** "MS", "BSc", "B.S": capitals but for what follows the second. */
  private static boolean isCapital(String word) {
    boolean second = word.length() == 3 || Character.isUpperCase(word.charAt(word.length() - 1));
    return Character.isUpperCase(word.charAt(0)) && second;
  }

  private boolean isStudied(Anchor anchor, String word, boolean nearDegree) {
    boolean no = EducationReader.behind(text, Math.max(0, anchor.start() - 3), 3).equals("no ");
    boolean counted = anchor.start() >= 2 && Character.isDigit(text.charAt(anchor.start() - 2));
    if (no || counted || isFollowedBy(anchor, Sort.PRODUCT)) {
      return false;
    }
    if (nearDegree || word.length() > 2) {
      return true;
    }
    int dot = anchor.end() < text.length() && text.charAt(anchor.end()) == '.' ? 1 : 0;
    String after = EducationReader.behind(text, anchor.end() + dot, 11);
    boolean joined = anchor.start() > 0 && text.charAt(anchor.start() - 1) == '/';
    boolean ends = after.isEmpty() || after.charAt(0) == '\n' || after.charAt(0) == ';';
    if (word.equals("BA")) {
      // Business analysts are called so too.
      return joined || OF_ARTS.stream().anyMatch(after::startsWith);
    }
    return joined || ends || STUDIES.stream().anyMatch(after::startsWith);
  }
}
