package dev.roundtable.domain.title;

import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numeral that grades a job, "Engineer II", among the words of a title. */
final class Numerals {
  private static final Pattern ROMAN = Pattern.compile("[ivx]{1,4}");
  private static final Pattern ARABIC = Pattern.compile("\\d{1,2}");
  private static final Pattern GLUED = Pattern.compile("(sde|swe|sre|mle|bie|dba|de|se)([1-9])");

  private static final Set<String> NOUNS =
      WordSet.of(
          """
          engineer developer scientist analyst architect programmer sde swe bie sre mle dba modeler
          administrator designer specialist level lvl researcher de se statistician consultant
          technologist eng engineering ingenieur ingeniero ingeniera engenheiro engenheira analista
          entwickler
          """);

  /** "Data Engineer 5 years", "Data Engineer 2 openings": these count something else. */
  private static final Set<String> COUNTED =
      WordSet.of(
          """
          years year yrs yoe months month mth weeks week days day hours hrs positions position
          openings opening roles vacancies posts nos plus
          """);

  private static final Set<String> JOINTS = Set.of("or", "to", "and");

  private Numerals() {}

  /** True if the token is a numeral of at most two digits or four letters. */
  static boolean isNumeral(String token) {
    return ROMAN.matcher(token).matches() || ARABIC.matcher(token).matches();
  }

  /** The numeral behind a noun of work; empty if there is none or there are rivals ("I or II"). */
  static Optional<String> in(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Matcher glued = GLUED.matcher(tokens.get(i));
      if (glued.matches()) {
        return Optional.of(glued.group(2));
      }
      if (i > 0 && isNumeral(tokens.get(i)) && grades(tokens, i)) {
        return hasRival(tokens, i) ? Optional.empty() : Optional.of(tokens.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean grades(List<String> tokens, int at) {
    if (counts(tokens, at)) {
      return false;
    }
    if (NOUNS.contains(tokens.get(at - 1))) {
      return true;
    }
    // "Data Engineer, Streaming II": one-letter endings are too often something else.
    return at == tokens.size() - 1
        && tokens.get(at).length() > 1
        && tokens.subList(0, at).stream().anyMatch(NOUNS::contains);
  }

  // "5 years", "3 to 5 years", "5 8 yrs" as of "5-8 yrs".
  private static boolean counts(List<String> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size()
        && (isNumeral(tokens.get(next)) || JOINTS.contains(tokens.get(next)))) {
      next++;
    }
    return next < tokens.size() && COUNTED.contains(tokens.get(next));
  }

  private static boolean hasRival(List<String> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size() && JOINTS.contains(tokens.get(next))) {
      next++;
    }
    return next < tokens.size()
        && sameScript(tokens.get(at), tokens.get(next))
        && !tokens.get(next).equals(tokens.get(at));
  }

  private static boolean sameScript(String one, String other) {
    return (ROMAN.matcher(one).matches() && ROMAN.matcher(other).matches())
        || (ARABIC.matcher(one).matches() && ARABIC.matcher(other).matches());
  }
}
