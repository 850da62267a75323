package dev.roundtable.domain.requirement;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the number that stands before, or in a form behind, the word "years". */
final class YearCountReader {
  private static final int LONGEST_WORD = 12;
  private static final int LONGEST_LABEL = 40;
  private static final int TENS = 20;
  private static final Set<String> MORE = WordSet.of("more greater above over mehr mas plus");
  private static final Set<String> JOINTS = WordSet.of("or and oder ou o und et y");
  private static final Set<String> TO = WordSet.of("to or bis a tot do till through");
  private static final Set<String> AND = WordSet.of("and und et y e och en");
  private static final Set<String> BETWEEN = WordSet.of("between zwischen entre mellan tra tussen");
  private static final Set<String> UNITS = WordSet.of("year years yr yrs jahre ans anos anni jaar");
  private static final Set<String> LEAST = WordSet.of("least than minimum of over with");
  private static final Map<String, Integer> NUMBERS = numbers();

  private final String text;
  private int at;
  private boolean open;

  private YearCountReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** A number in the text. */
  private record Digits(int value, int start, int end) {}

  /** The number that ends where a word "years" begins; null if there is none. */
  static YearCount before(String text, int unit) {
    return new YearCountReader(text, unit).readBack();
  }

  /** The number that a label such as "Years of experience: 5" leads to; null if there is none. */
  static YearCount after(String text, int unitEnd) {
    return new YearCountReader(text, unitEnd).readLabelled();
  }

  private YearCount readBack() {
    if (precedes('-')) {
      at--;
    }
    marks();
    Digits high = number();
    if (high == null) {
      return single();
    }
    at = high.start();
    boolean more = open;
    skipBlanks();
    if (NUMBERS.getOrDefault(word(), 0) >= TENS) {
      // "twenty five": of no age that is asked for.
      return null;
    }
    Digits low = separator() ? lowEnd() : null;
    if (low != null && low.value() > high.value()) {
      return null;
    }
    YearCount count =
        low == null
            ? new YearCount(high.value(), YearCount.OPEN, high.start(), high.end())
            : new YearCount(
                low.value(), more ? YearCount.OPEN : high.value(), low.start(), high.end());
    at = count.start();
    return isCeiling() ? count.atMost() : count;
  }

  /** "A year of", "at least a year of"; never "$5 a year". */
  private YearCount single() {
    String word = word();
    if (!word.equals("a") && !word.equals("an")) {
      return null;
    }
    int end = at;
    at -= word.length();
    int start = at;
    skipBlanks();
    boolean opens = at == 0 || "\n.•*-:●".indexOf(text.charAt(at - 1)) >= 0;
    return opens || LEAST.contains(word()) ? new YearCount(1, YearCount.OPEN, start, end) : null;
  }

  /** "+", "plus", "or more". */
  private void marks() {
    for (int i = 0; i < 2; i++) {
      skipBlanks();
      String word = word();
      if (precedes('+') || precedes('-')) {
        open |= precedes('+');
        at--;
      } else if (MORE.contains(word)) {
        int before = at;
        at -= word.length();
        skipBlanks();
        String joint = word();
        boolean joined = JOINTS.contains(joint);
        if (!joined && !word.equals("plus")) {
          at = before;
          return;
        }
        at -= joined ? joint.length() : 0;
        open = true;
      }
    }
    skipBlanks();
  }

  private Digits lowEnd() {
    marks();
    String unit = word();
    if (UNITS.contains(unit)) {
      at -= unit.length();
      marks();
    }
    return number();
  }

  /** A number that ends here: "5", "five", "five (5)"; null if there is none. */
  private Digits number() {
    skipBlanks();
    if (!precedes(')')) {
      return plain();
    }
    int end = at;
    int lowest = Math.max(0, end - LONGEST_WORD);
    int opening = lowest + text.substring(lowest, end).lastIndexOf('(');
    if (opening < lowest) {
      return null;
    }
    at = end - 1;
    marks();
    Digits inside = plain();
    if (inside == null) {
      return null;
    }
    at = opening;
    skipBlanks();
    Digits outside = plain();
    return new Digits(inside.value(), outside == null ? opening : outside.start(), end);
  }

  private Digits plain() {
    int end = at;
    int start = end;
    while (start > 0 && isDigit(start - 1) && end - start < 3) {
      start--;
    }
    if (start == end) {
      String word = word();
      Integer value = NUMBERS.get(word);
      return value == null ? null : new Digits(value, end - word.length(), end);
    }
    if (end - start == 1 && start >= 2 && text.charAt(start - 1) == '.' && isDigit(start - 2)) {
      // "2.5": half a year asks no more.
      Digits whole = digitsBefore(start - 1);
      return whole == null ? null : new Digits(whole.value(), whole.start(), end);
    }
    return digitsBefore(end);
  }

  /** One or two digits that end here and are no part of more. */
  private Digits digitsBefore(int end) {
    int start = end;
    while (start > 0 && isDigit(start - 1) && end - start < 3) {
      start--;
    }
    boolean tooLong = end - start > 2;
    boolean part = start > 0 && isPart(text.charAt(start - 1));
    return tooLong || part
        ? null
        : new Digits(Integer.parseInt(text.substring(start, end)), start, end);
  }

  // "$5", "v3", "1,500", "#1": no number of its own.
  private static boolean isPart(char before) {
    return Fold.isWord(before) || "$€£₹¥.,#%'".indexOf(before) >= 0;
  }

  /** Moves before the joint of a range; false if there is none. */
  private boolean separator() {
    skipBlanks();
    if (precedes('-') || precedes('~') || precedes('/')) {
      at--;
      return true;
    }
    String word = word();
    boolean between = AND.contains(word) && isBetween(at - word.length());
    if (!TO.contains(word) && !between) {
      return false;
    }
    at -= word.length();
    return true;
  }

  private boolean isBetween(int from) {
    YearCountReader low = new YearCountReader(text, from);
    Digits number = low.number();
    if (number == null) {
      return false;
    }
    low.at = number.start();
    low.skipBlanks();
    return BETWEEN.contains(low.word());
  }

  /** "Up to", "less than", "maximum". */
  private boolean isCeiling() {
    String before = Fold.text(text.substring(Math.max(0, at - 14), at)).strip();
    return before.endsWith("up to")
        || before.endsWith("less than")
        || before.endsWith("no more than")
        || before.endsWith("maximum")
        || before.endsWith("under");
  }

  private YearCount readLabelled() {
    int limit = Math.min(text.length(), at + LONGEST_LABEL);
    int start = at;
    while (at < limit && text.charAt(at) != '\n' && ":-–".indexOf(text.charAt(at)) < 0) {
      if (isDigit(at)) {
        return null;
      }
      at++;
    }
    boolean ofExperience = Fold.text(text.substring(start, Math.min(at, limit))).contains("exp");
    if (at >= limit || text.charAt(at) == '\n' || !ofExperience) {
      return null;
    }
    while (at < limit && text.charAt(at) != '\n' && !isDigit(at)) {
      at++;
    }
    int first = at;
    int least = digits();
    if (least < 0) {
      return null;
    }
    int end = at;
    while (at < text.length() && "- –to".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int most = digits();
    int last = most < least ? end : at;
    return new YearCount(least, most < least ? YearCount.OPEN : most, first, last);
  }

  /** One or two digits from here on; -1 if there are none, or more. */
  private int digits() {
    int start = at;
    while (at < text.length() && isDigit(at)) {
      at++;
    }
    return at == start || at - start > 2 ? -1 : Integer.parseInt(text.substring(start, at));
  }

  private boolean precedes(char wanted) {
    return at > 0 && Fold.of(text.charAt(at - 1)) == wanted;
  }

  private void skipBlanks() {
    while (precedes(' ')) {
      at--;
    }
  }

  /** The folded word that ends here; empty if none does. */
  private String word() {
    int start = at;
    while (start > 0 && at - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return Fold.text(text.substring(start, at));
  }

  private boolean isDigit(int index) {
    char c = text.charAt(index);
    return c >= '0' && c <= '9';
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    Vocabulary.numbers()
        .forEach(
            (value, words) ->
                words.forEach(word -> numbers.put(Fold.text(word), Integer.valueOf(value))));
    return numbers;
  }
}
