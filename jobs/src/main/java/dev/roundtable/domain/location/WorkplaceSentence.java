package dev.roundtable.domain.location;

import dev.roundtable.domain.location.StatedWorkplace.Statement;
import dev.roundtable.domain.location.WorkplaceVocabulary.Hit;
import dev.roundtable.domain.location.WorkplaceVocabulary.Kind;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One sentence with phrases about the workplace, and what they add up to. */
final class WorkplaceSentence {
  private static final int NEAR = 60;
  private static final int NEAR_PERCENT = 40;
  private static final int DENIAL_REACH = 35;
  private static final int RIGHT_BEHIND = 14;
  private static final int SHORT_FIELD = 45;
  private static final Set<String> CONNECTIVES =
      Set.of("or", "and", "within", "in", "from", "with", "und", "oder", "ou", "o", "y", "e", "et");

  private static final Set<String> NO =
      Set.of("no", "none", "not", "n", "temporarily", "onsite", "false", "nein", "non");

  private final String text;
  private final Sentence sentence;
  private final List<Hit> hits;
  private final boolean title;

  WorkplaceSentence(String text, Sentence sentence, List<Hit> hits, boolean title) {
    this.text = text;
    this.sentence = sentence;
    this.hits = hits;
    this.title = title;
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    Hit part = part();
    if (part != null) {
      statements.add(new Statement("hybrid", part.start(), part.end()));
    }
    for (Hit hit : hits) {
      if (isAsked(hit) || isDenied(hit) || isBehind(hit, Kind.WHEN)) {
        continue;
      }
      if (saysHybrid(hit) && part == null) {
        statements.add(new Statement("hybrid", hit.start(), hit.end()));
      } else if (saysRemote(hit, part != null)) {
        statements.add(new Statement("remote", hit.start(), hit.end()));
      }
    }
    return statements;
  }

  private boolean saysHybrid(Hit hit) {
    return hit.is(Kind.HYBRID)
        || (hit.is(Kind.HYBRID_WORD) && (title || !has(Kind.TECH, hit)) && standsAlone(hit));
  }

  private boolean saysRemote(Hit hit, boolean divided) {
    if (has(Kind.PASSING, hit)) {
      return false;
    }
    if (hit.is(Kind.REMOTE)) {
      return true;
    }
    boolean work = hit.is(Kind.REMOTE_WORK) || (hit.is(Kind.ANYWHERE) && !has(Kind.SPAN, hit));
    boolean stated = work && !isBehind(hit, Kind.TALK) && !has(Kind.RARE, hit);
    // "Work from home" in a list of benefits may be for some days.
    boolean word =
        (hit.is(Kind.REMOTE_WORD) && standsAlone(hit))
            || (hit.is(Kind.TELEWORK_WORD) && (title || isValue(hit)));
    return !divided && (stated || word);
  }

  /** The days or share of the time that are spent in one place, together with the place. */
  private Hit part() {
    boolean hiring = hits.stream().anyMatch(hit -> hit.is(Kind.HIRING));
    for (Hit share : hits) {
      if (hiring || !isPart(share)) {
        continue;
      }
      for (Hit place : hits) {
        boolean named = place.is(Kind.OFFICE) || place.is(Kind.HOME) || isHybridWord(place);
        int gap = Math.max(share.start() - place.end(), place.start() - share.end());
        int start = Math.min(share.start(), place.start());
        int end = Math.max(share.end(), place.end());
        boolean near = share.is(Kind.PERCENT) ? isOnePhrase(start, end) : gap <= NEAR;
        if (named && near && !place.equals(share)) {
          return new Hit(Set.of(), start, end);
        }
      }
    }
    return null;
  }

  // Percentages stand beside many things, so only one without a comma in between counts.
  private boolean isOnePhrase(int start, int end) {
    return end - start <= NEAR_PERCENT && text.substring(start, end).indexOf(',') < 0;
  }

  private static boolean isHybridWord(Hit hit) {
    return hit.is(Kind.HYBRID) || hit.is(Kind.HYBRID_WORD) || hit.is(Kind.REMOTE_WORK);
  }

  private boolean isPart(Hit hit) {
    if (hit.is(Kind.PART)) {
      return !has(Kind.TALK, hit) || hit.end() - hit.start() > 8;
    }
    if (hit.is(Kind.WEEKDAY)) {
      return !has(Kind.FULL_WEEK, hit) && !has(Kind.ABSENCE, hit);
    }
    if (hit.is(Kind.PERCENT)) {
      int percent = Share.percent(text, hit.start());
      return percent > 0 && percent < 100 && !isAbout(hit, Kind.ABSENCE);
    }
    boolean time = hit.is(Kind.DAYS) && !follows(hit, Kind.RARE) && !follows(hit, Kind.ABSENCE);
    return time && Share.ofDays(text, hit.start(), isMonthly(hit));
  }

  private boolean isMonthly(Hit days) {
    int end = Math.min(sentence.end(), days.end() + RIGHT_BEHIND);
    String behind = Fold.words(text.substring(days.end(), Math.max(days.end(), end)));
    return behind.contains("mont") || behind.contains("mes") || behind.contains("mois");
  }

  private boolean has(Kind kind, Hit apart) {
    return hits.stream().anyMatch(hit -> hit.is(kind) && !hit.equals(apart));
  }

  private boolean isBehind(Hit hit, Kind kind) {
    return hits.stream().anyMatch(other -> other.is(kind) && other.end() <= hit.start());
  }

  private boolean follows(Hit hit, Kind kind) {
    return hits.stream()
        .anyMatch(
            other ->
                other.is(kind)
                    && other.start() >= hit.end()
                    && other.start() - hit.end() <= RIGHT_BEHIND);
  }

  /** True if the kind stands right behind, or right before without a comma: "travel 25%". */
  private boolean isAbout(Hit hit, Kind kind) {
    return follows(hit, kind)
        || hits.stream()
            .anyMatch(
                other ->
                    other.is(kind)
                        && other.end() <= hit.start()
                        && hit.start() - other.end() <= RIGHT_BEHIND
                        && text.substring(other.end(), hit.start()).indexOf(',') < 0);
  }

  /** "Is the team remote? No.", and the name of a field: "Work remotely: no". */
  private boolean isAsked(Hit hit) {
    int at = hit.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (title || at == text.length() || ":?".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    String answer = text.substring(at + 1, Math.min(text.length(), at + RIGHT_BEHIND)).strip();
    return text.charAt(at) == '?' || NO.contains(firstWord(answer));
  }

  private boolean isDenied(Hit hit) {
    return hits.stream().anyMatch(other -> other.is(Kind.NOT) && reaches(other, hit));
  }

  private boolean reaches(Hit denial, Hit hit) {
    int gap = hit.start() - denial.end();
    return gap >= 0
        && gap <= DENIAL_REACH
        && text.substring(denial.end(), hit.start()).chars().noneMatch(c -> ",:(".indexOf(c) >= 0);
  }

  /** True for a word that is a field's value, stands between punctuation or in a short line. */
  private boolean standsAlone(Hit hit) {
    if (title || isValue(hit)) {
      return true;
    }
    String before = text.substring(sentence.start(), hit.start()).strip();
    String after = text.substring(hit.end(), Math.max(hit.end(), sentence.end())).strip();
    boolean opens = before.chars().noneMatch(Character::isLetterOrDigit);
    boolean closes = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
    boolean joined = closes || CONNECTIVES.contains(firstWord(after));
    if (opens) {
      return joined && !after.startsWith("/ on");
    }
    boolean bracketed = before.endsWith("(") || before.endsWith("[");
    boolean field = sentence.end() - sentence.start() <= SHORT_FIELD;
    return closes && (bracketed || field);
  }

  private boolean isValue(Hit hit) {
    return hits.stream()
        .anyMatch(
            label ->
                label.is(Kind.LABEL) && label.end() <= hit.start() && isField(label, hit.start()));
  }

  private boolean isField(Hit label, int value) {
    boolean opens =
        text.substring(sentence.start(), label.start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
    int at = label.end();
    while (at < value && " *\u00a0_".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return opens && at < value && ":-–—".indexOf(text.charAt(at)) >= 0 && value - at <= NEAR + NEAR;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Fold.words(text.substring(0, end));
  }
}
