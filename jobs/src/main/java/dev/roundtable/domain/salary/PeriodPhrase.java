package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/**
 * The period that a text names: behind an amount ("per hour", "brut annuel", "/mo"), or before one
 * ("hourly rate", "Jahresgehalt").
 *
 * @param period null if none is named
 * @param end offset after its words, or where looking for them began
 * @param joined true if "per", "/" or the like ties it to the amount
 */
record PeriodPhrase(Period period, int end, boolean joined) {
  private static final int REACH = 45;

  /** After "annual" these speak of something else. */
  private static final Set<String> OTHER_THINGS =
      WordSet.of("bonus bonuses stipend leave allowance budget refresh equity raise");

  private static final Set<String> PERS = WordSet.of("per par por pro al");

  /** The period named right behind an offset, with nothing but fillers between. */
  static PeriodPhrase opening(String text, int from) {
    int limit = Math.min(text.length(), from + REACH);
    int at = from;
    boolean joined = false;
    boolean apart = false;
    while (at < limit) {
      char c = Fold.of(text.charAt(at));
      if (Character.isLetter(c)) {
        int end = wordEnd(text, at);
        String word = word(text, at, end);
        PeriodPhrase found = named(text, word, end, joined, apart);
        if (found != null) {
          return found;
        }
        if (!PayWords.CONNECTORS.contains(word) && !PayWords.FILLERS.contains(word)) {
          break;
        }
        joined = PayWords.CONNECTORS.contains(word);
        at = end;
      } else if (c == '/') {
        joined = true;
        at++;
      } else if (isSkipped(text, at, c)) {
        apart |= c == ',' || c == '(';
        at++;
      } else {
        break;
      }
    }
    return new PeriodPhrase(null, from, false);
  }

  private static PeriodPhrase named(
      String text, String word, int end, boolean joined, boolean apart) {
    Period noun = PayWords.periodNoun(word);
    // "an" is the year of the French only behind "par": elsewhere "an hour" follows.
    if (noun != null && (joined || !(apart || word.equals("an")))) {
      return new PeriodPhrase(noun, end, joined);
    }
    Period other = PayWords.periodOther(word);
    return other == null || speaksOfOther(text, end) ? null : new PeriodPhrase(other, end, joined);
  }

  /** The last period that a stretch of text names by an adverb, or by a noun behind "per". */
  static Period lastNamed(String text, int from, int to) {
    Period last = null;
    boolean per = false;
    int at = from;
    while (at < to) {
      if (!Character.isLetter(text.charAt(at))) {
        per |= text.charAt(at) == '/';
        at++;
        continue;
      }
      int end = Math.min(to, wordEnd(text, at));
      String word = word(text, at, end);
      Period noun = per ? PayWords.periodNoun(word) : null;
      Period other = speaksOfOther(text, end) ? null : PayWords.periodOther(word);
      last = noun != null ? noun : other != null ? other : last;
      per = PERS.contains(word);
      at = end;
    }
    return last;
  }

  // A stop ends the amount's sentence; the stop of "4.200,-." or "p.a." does not.
  private static boolean isSkipped(String text, int at, char c) {
    boolean stop = c == '.' && (at + 1 == text.length() || text.charAt(at + 1) <= ' ');
    return !stop && " ,.()[]*+:".indexOf(c) >= 0;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    // "p.a." and "p.m." are words.
    boolean dotted =
        end == start + 1
            && Fold.of(text.charAt(start)) == 'p'
            && text.startsWith(".", end)
            && end + 1 < text.length()
            && "aAmMhH".indexOf(text.charAt(end + 1)) >= 0;
    return dotted ? end + 2 : end;
  }

  // "annual bonus"
  private static boolean speaksOfOther(String text, int end) {
    return OTHER_THINGS.contains(wordAfter(text, end));
  }

  private static String wordAfter(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return word(text, at, wordEnd(text, at));
  }

  private static String word(String text, int start, int end) {
    return Fold.text(text.substring(start, end)).replace(".", "");
  }
}
