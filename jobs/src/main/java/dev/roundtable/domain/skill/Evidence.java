package dev.roundtable.domain.skill;

import dev.roundtable.domain.skill.Lexicon.Cue;
import dev.roundtable.domain.skill.Sightings.Mark;
import dev.roundtable.domain.skill.Sightings.Mention;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.Stretch;
import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Weighs a mention by the words around it. */
final class Evidence {
  private static final int NEARBY = 60;
  private static final int PART = 40;
  private static final int LONGEST_NEGATION = 60;
  private static final int MOST_NEGATED_WORDS = 5;

  /** No cue is longer, so that one which ends further behind does not hold the one asked for. */
  private static final int LONGEST_CUE = 60;

  /** After an everyday word these make it a verb: "Make sure", "how you make an impact". */
  private static final Set<String> OBJECTS =
      WordSet.of("an the our your their sure sense recommendations decisions use it them us");

  /** After an everyday word that opens a sentence: "Excel in ...", "Go beyond ...". */
  private static final Set<String> OPENING_SEQUELS =
      WordSet.of("at to above beyond forward when under within");

  /** Before a single letter these number things. */
  private static final Set<String> NUMBERED =
      WordSet.of(
          "class series grade category part plan schedule option tier type group vitamin level");

  private static final Set<String> BARE_MINIMUMS = Set.of("minimum", "at least");

  private static final Set<String> LOOKING_AHEAD =
      WordSet.of("ideally preferably idealement idealerweise idealmente vorzugsweise bonus");

  private final String text;
  private final Sightings sightings;

  Evidence(String text, Sightings sightings) {
    this.text = text;
    this.sightings = sightings;
  }

  /** True if another skill or a corroborating word near by shows that the skill is meant. */
  boolean isProven(Mention mention, Stretch sentence) {
    if (isVerb(mention, sentence) || isNumber(mention)) {
      return false;
    }
    for (Mark mark : marks(reach(mention, sentence))) {
      if (mark.meaning().corroborates(mention.spelling().skill())
          && isApart(mark.start(), mark.end(), mention)
          && isNear(mark.start(), mark.end(), mention, sentence)) {
        return true;
      }
    }
    return !mention.spelling().strict() && hasSkillNear(mention, sentence);
  }

  private boolean hasSkillNear(Mention mention, Stretch sentence) {
    for (Mention other : mentions(reach(mention, sentence))) {
      if (!other.spelling().needsProof()
          && other.spelling().skill() != mention.spelling().skill()
          && isNear(other.start(), other.end(), mention, sentence)) {
        return true;
      }
    }
    return false;
  }

  /** True if the sentence says that the skill is not needed. */
  boolean isNegated(Mention mention, Stretch sentence) {
    for (Mark mark : marks(sentence)) {
      Cue cue = mark.meaning().cue();
      boolean before =
          cue == Cue.NEGATES_NEXT
              && mark.end() <= mention.start()
              && !namesSkill(mark.end(), mention.start());
      boolean after = cue == Cue.NEGATES_PREVIOUS && mark.start() >= mention.end();
      if ((before && reaches(mark.end(), mention.start()))
          || (after && reaches(mention.end(), mark.start()))) {
        return sentence.holds(mark.start(), mark.end())
            && (before || nearest(mention, sentence) != Cue.PREFERRED);
      }
    }
    return false;
  }

  // "Instead of Airflow we schedule with Dagster": the first skill takes the negation.
  private boolean namesSkill(int from, int to) {
    for (Mention mention : mentions(new Stretch(from, to))) {
      if (mention.start() >= from) {
        return true;
      }
    }
    return false;
  }

  /** True if the sentence names the skill as what a degree is in. */
  boolean isStudied(Stretch sentence) {
    for (Mark mark : marks(sentence)) {
      if (mark.meaning().cue() == Cue.DEGREE && sentence.holds(mark.start(), mark.end())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cue of the sentence that says how much the skill is wanted: the nearest, but one of the
   * same part of the sentence first; null if there is none.
   */
  Cue nearest(Mention mention, Stretch sentence) {
    Cue nearest = null;
    int least = Integer.MAX_VALUE;
    List<Mark> marks = marks(sentence);
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      Cue cue = mark.meaning().cue();
      if (isStrength(cue)
          && sentence.holds(mark.start(), mark.end())
          && weighs(mark, mention, sentence)
          && !isNegatedCue(marks, i)) {
        int distance = distance(mark, mention) + (isWeak(cue) ? SkillSentence.LONGEST : 0);
        if (distance < least) {
          least = distance;
          nearest = cue;
        }
      }
    }
    return nearest;
  }

  private static boolean isStrength(Cue cue) {
    return cue == Cue.PREFERRED || cue == Cue.REQUIRED || cue == Cue.DEMANDED || isWeak(cue);
  }

  /** True for cues that give way to all others. */
  private static boolean isWeak(Cue cue) {
    return cue == Cue.YEARS || cue == Cue.ASKING;
  }

  /** False for the years of "40 years of SAS", and before "ideally", which looks ahead. */
  private boolean weighs(Mark mark, Mention mention, Stretch sentence) {
    String words = Fold.text(text.substring(mark.start(), mark.end()));
    if (mark.meaning().cue() == Cue.YEARS && !BARE_MINIMUMS.contains(words)) {
      return YearsCue.isIn(text, sentence.start(), mark.start());
    }
    boolean before = mention.end() <= mark.start();
    return !(before && LOOKING_AHEAD.contains(words) && hasMentionAfter(mark, sentence));
  }

  private boolean hasMentionAfter(Mark mark, Stretch sentence) {
    for (Mention mention : mentions(sentence)) {
      if (mention.start() >= mark.end() && sentence.holds(mention.start(), mention.end())) {
        return true;
      }
    }
    return false;
  }

  private int distance(Mark mark, Mention mention) {
    if (mark.end() > mention.start()) {
      return Math.max(0, mark.start() - mention.end());
    }
    // "Python a must, Scala an advantage": what ends its part of the sentence speaks of that part.
    int between = mention.start() - mark.end();
    return endsPart(mark.end()) && !isWeak(mark.meaning().cue()) ? between + PART : between;
  }

  private boolean endsPart(int at) {
    return at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ')');
  }

  // The "required" of "not required" asks for nothing.
  private static boolean isNegatedCue(List<Mark> marks, int at) {
    Mark cue = marks.get(at);
    int first = at;
    while (first > 0 && marks.get(first - 1).end() == cue.end()) {
      first--;
    }
    for (int i = first; i < marks.size() && marks.get(i).end() < cue.start() + LONGEST_CUE; i++) {
      Cue kind = marks.get(i).meaning().cue();
      boolean negates = kind == Cue.NEGATES_PREVIOUS || kind == Cue.PREFERRED;
      if (negates && i != at && marks.get(i).start() <= cue.start()) {
        return true;
      }
    }
    return false;
  }

  /** True if the stretch between a negation and a skill is short and one clause. */
  private boolean reaches(int from, int to) {
    if (to - from > LONGEST_NEGATION) {
      return false;
    }
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = Fold.of(text.charAt(i));
      words += c == ' ' ? 1 : 0;
      if (",;:.(!?\n".indexOf(c) >= 0) {
        return false;
      }
    }
    return words <= MOST_NEGATED_WORDS && !text.substring(from, to).contains(" but ");
  }

  private boolean isVerb(Mention mention, Stretch sentence) {
    int from = Math.min(text.length(), mention.end() + 1);
    int to = from;
    while (to < text.length() && Fold.isWord(text.charAt(to))) {
      to++;
    }
    String next = Fold.text(text.substring(from, to));
    // "Excel a plus" names the program, "make a difference" does not.
    boolean indefinite =
        next.equals("a") && !text.startsWith(" plus", to) && !text.startsWith(" must", to);
    return indefinite
        || OBJECTS.contains(next)
        || (next.equals("in") && isExcel(mention) && opens(mention, sentence))
        || (OPENING_SEQUELS.contains(next) && opens(mention, sentence));
  }

  // The C of "class C" counts.
  private boolean isNumber(Mention mention) {
    int to = mention.start() - 1;
    if (mention.end() - mention.start() > 1 || to < 0) {
      return false;
    }
    int from = to;
    while (from > 0 && Fold.isWord(text.charAt(from - 1))) {
      from--;
    }
    return NUMBERED.contains(Fold.text(text.substring(from, to)));
  }

  // "Spark in production" names Spark.
  private boolean isExcel(Mention mention) {
    return text.regionMatches(true, mention.start(), "excel", 0, mention.end() - mention.start());
  }

  private boolean opens(Mention mention, Stretch sentence) {
    for (int i = sentence.start(); i < mention.start(); i++) {
      if (Fold.isWord(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(int start, int end, Mention mention) {
    return end <= mention.start() || start >= mention.end();
  }

  private static boolean isNear(int start, int end, Mention mention, Stretch sentence) {
    return sentence.holds(start, end)
        || (end > mention.start() - NEARBY && start < mention.end() + NEARBY);
  }

  /** The sentence, and what is near the mention outside of it. */
  private static Stretch reach(Mention mention, Stretch sentence) {
    return new Stretch(
        Math.min(sentence.start(), mention.start() - NEARBY),
        Math.max(sentence.end(), mention.end() + 2 * NEARBY));
  }

  /** The marks that end within a stretch of the text. */
  private List<Mark> marks(Stretch within) {
    List<Mark> marks = sightings.marks();
    int from = endingBy(marks.size(), i -> marks.get(i).end(), within.start());
    return marks.subList(from, endingBy(marks.size(), i -> marks.get(i).end(), within.end()));
  }

  /** The mentions that end within a stretch of the text. */
  private List<Mention> mentions(Stretch within) {
    List<Mention> mentions = sightings.mentions();
    int from = endingBy(mentions.size(), i -> mentions.get(i).end(), within.start());
    return mentions.subList(
        from, endingBy(mentions.size(), i -> mentions.get(i).end(), within.end()));
  }

  /** How many of the spans, which are in the order of their ends, end at or before an offset. */
  private static int endingBy(int size, IntUnaryOperator end, int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end.applyAsInt(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
