package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/** The place that a text states for a range of pay, in its own words. */
final class PayPlace {
  private static final int LONGEST = 70;
  private static final int REACH = 130;

  private static final Set<String> LINKS =
      WordSet.of("or and of the & de di da du del la los las san st");

  private PayPlace() {}

  /**
   * The place of the range between two offsets; empty if none is stated.
   *
   * @param floor where the amount before this one ends; 0 if there is none
   */
  static String of(String text, int start, int end, int floor) {
    String before = clauseBefore(text, start, floor);
    boolean whole = start - before.length() > floor || floor == 0;
    String place = label(before.isBlank() ? lineAbove(text, start, floor) : before, whole);
    if (place.isEmpty()) {
      place = behind(text, PeriodPhrase.opening(text, end).end());
    }
    return place.isEmpty() ? inSentence(before) : place;
  }

  // "Bay Area pay range:" above the amount.
  private static String lineAbove(String text, int start, int floor) {
    int to = start;
    while (to > floor && text.charAt(to - 1) <= ' ') {
      to--;
    }
    int from = to;
    while (from > floor && to - from <= LONGEST && text.charAt(from - 1) != '\n') {
      from--;
    }
    return to < start && text.startsWith(":", to - 1) ? text.substring(from, to) : "";
  }

  // "Boston: $120,000", "NYC base pay range - $120,000"
  private static String label(String before, boolean whole) {
    String line = before.strip();
    boolean marked =
        !line.isEmpty() && ":-\u2013\u2014=".indexOf(line.charAt(line.length() - 1)) >= 0;
    String label = marked ? line.substring(0, line.length() - 1).strip() : line;
    int colon = label.lastIndexOf(": ");
    String last = trimmed(label.substring(colon < 0 ? 0 : colon + 2));
    // Without a mark only a short line of its own is a label: "Seattle pay range $120,000".
    boolean fits =
        marked || (whole && last.length() <= LONGEST / 2 && capitalised(last, 0).equals(last));
    return fits && isPlace(last) ? last : "";
  }

  // "$120,000 (Denver)", "$145,000 in the US, or CA$140,000 in Canada"
  private static String behind(String text, int end) {
    int at = end;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ')')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '(') {
      int close = text.substring(at, Math.min(text.length(), at + LONGEST)).indexOf(')') + at;
      String inside = close < at ? "" : text.substring(at + 1, close);
      return isPlace(trimmed(inside)) ? trimmed(inside) : "";
    }
    for (String opening : new String[] {"in ", "for ", "within "}) {
      if (text.startsWith(opening, at)) {
        return capitalised(text, at + opening.length());
      }
    }
    return "";
  }

  // "For candidates in California, the base salary range is"
  private static String inSentence(String before) {
    String first = capitalised(before, 0);
    if (!first.isEmpty()
        && isNamedForPeople(before, 0, first)
        && before.charAt(first.length()) != ',') {
      return first;
    }
    for (String opening : new String[] {"In ", " in ", " within ", "For ", " for ", " outside "}) {
      int at = before.indexOf(opening);
      while (at >= 0) {
        String place = capitalised(before, at + opening.length());
        boolean firm =
            !opening.strip().equalsIgnoreCase("for") || isNamedForPeople(before, at, place);
        if (!place.isEmpty() && firm) {
          return place;
        }
        at = before.indexOf(opening, at + 1);
      }
    }
    return "";
  }

  // "For Colorado, ...", "for NYC residents", but not "for Acme".
  private static boolean isNamedForPeople(String before, int at, String place) {
    int end = before.indexOf(place, at) + place.length();
    String rest = before.substring(end);
    return rest.startsWith(",")
        || rest.startsWith("-based")
        || rest.startsWith(" residents")
        || rest.startsWith(" candidates")
        || rest.startsWith(" applicants")
        || rest.startsWith(" based");
  }

  /** The capitalised words from an offset on, with what links them. */
  private static String capitalised(String text, int from) {
    int at = from;
    for (String article : new String[] {"the ", "our "}) {
      at = text.startsWith(article, at) ? at + article.length() : at;
    }
    int end = at;
    int next = at;
    while (next < text.length() && next - at < LONGEST) {
      int last = tokenEnd(text, next);
      String word = text.substring(next, last);
      String bare = bare(word);
      boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0));
      if (!capital && !LINKS.contains(bare)) {
        break;
      }
      end = capital ? next + word.length() : end;
      boolean stops =
          word.endsWith(".") || word.endsWith(":") || word.endsWith(";") || word.endsWith(")");
      next = stops ? text.length() : last + 1;
    }
    String place = text.substring(Math.min(at, end), end);
    return isPlace(stripped(place)) ? stripped(place) : "";
  }

  private static String clauseBefore(String text, int start, int floor) {
    int lowest = Math.max(floor, start - REACH);
    int from = start;
    while (from > lowest && !opensClause(text, from - 1)) {
      from--;
    }
    return text.substring(from, start);
  }

  private static boolean opensClause(String text, int at) {
    char c = Fold.of(text.charAt(at));
    boolean sentence =
        ".!?".indexOf(c) >= 0 && at + 1 < text.length() && text.charAt(at + 1) <= ' ';
    return c == '\n' || c == ';' || c == '|' || c == '\u2022' || sentence;
  }

  /** Without the words of pay before and behind the place. */
  private static String trimmed(String label) {
    int from = 0;
    int to = label.length();
    while (from < to) {
      int end = tokenEnd(label, from);
      if (end > from && !isIn(PayWords.AROUND_PLACE, label.substring(from, end))) {
        break;
      }
      from = Math.min(to, end + 1);
    }
    while (to > from) {
      int begin = label.lastIndexOf(' ', to - 1) + 1;
      int start = Math.max(from, begin);
      if (start < to && !isIn(PayWords.AROUND_PLACE, label.substring(start, to))) {
        break;
      }
      to = Math.max(from, start - 1);
    }
    return stripped(label.substring(from, to));
  }

  private static boolean isPlace(String text) {
    if (text.length() < 2 || text.length() > LONGEST || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    for (String word : text.split("[ /,]+", -1)) {
      if (isIn(PayWords.NO_PLACE, word) || isGrade(word)) {
        return false;
      }
    }
    boolean[] speaksOfMoney = {text.indexOf('%') >= 0 || text.indexOf('$') >= 0};
    PayWords.scan(text, (sorts, start, end) -> speaksOfMoney[0] = true);
    return !speaksOfMoney[0];
  }

  private static boolean isIn(Set<String> words, String word) {
    // The A of "Tier A" is no article.
    boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return !letter && words.contains(Fold.text(bare(word)));
  }

  // "GS-13", "L5"
  private static boolean isGrade(String word) {
    return word.length() > 1
        && Character.isLetter(word.charAt(0))
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  private static int tokenEnd(String text, int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "(,.:;*-\"'".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "),.:;*-\"'".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && " -*\u2022\u2013\u2014,>\u00b7".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,:;.-\u2013\u2014*".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    String inner = text.substring(from, to);
    boolean wrapped = inner.startsWith("(") && inner.endsWith(")");
    return wrapped ? inner.substring(1, inner.length() - 1) : inner;
  }
}
