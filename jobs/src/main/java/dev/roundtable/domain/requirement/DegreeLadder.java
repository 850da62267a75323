package dev.roundtable.domain.requirement;

import static dev.roundtable.domain.requirement.Vocabulary.bit;

import dev.roundtable.domain.requirement.YearsReader.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years that depend on the degree: "8+ years with a bachelor's, 6+ with a master's". What is asked
 * of everybody is the least of them.
 */
final class DegreeLadder {
  static final long DEGREES =
      bit(Sort.BACHELOR) | bit(Sort.MASTER) | bit(Sort.DOCTORATE) | bit(Sort.SCHOOL);

  /** Between two rungs stands no more than a line end, a bullet and an "or". */
  private static final int GAP = 12;

  private static final int WINDOW = 32;

  /** No posting has as many; a text of nothing but degrees and years is not read to its end. */
  private static final int MOST_RUNGS = 1000;

  private static final Pattern BEFORE =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\+? ?(?:with|w/) ?(?:an? )?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:['’]s)?(?: degree)? ?(?:and|with|plus|\\+|&) ?(\\d{1,2})(?!\\d)(?!\\+? ?y)",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<Anchor> anchors;

  DegreeLadder(String text, List<Anchor> anchors) {
    this.text = text;
    this.anchors = anchors;
  }

  /** A figure and the degree that it goes with. */
  private record Rung(long degree, Clause clause, YearsAsked asked) {
    boolean follows(Rung before) {
      return clause.start() - before.clause.end() <= GAP;
    }
  }

  /** The least figure of the first ladder; empty if no two figures go with different degrees. */
  Optional<YearsAsked> least(List<Candidate> candidates) {
    List<Rung> rungs = rungs(candidates);
    List<Rung> ladder = new ArrayList<>();
    for (Rung rung : rungs) {
      boolean goesOn = !ladder.isEmpty() && rung.follows(ladder.get(ladder.size() - 1));
      if (!goesOn && isLadder(ladder)) {
        break;
      }
      if (!goesOn) {
        ladder.clear();
      }
      ladder.add(rung);
    }
    return isLadder(ladder)
        ? ladder.stream().map(Rung::asked).min(Comparator.comparingInt(YearsAsked::least))
        : Optional.empty();
  }

  private static boolean isLadder(List<Rung> rungs) {
    return rungs.stream().mapToLong(Rung::degree).distinct().count() > 1;
  }

  private List<Rung> rungs(List<Candidate> candidates) {
    List<Rung> rungs = new ArrayList<>();
    for (Candidate found : candidates) {
      if (rungs.size() >= MOST_RUNGS) {
        break;
      }
      Anchor degree = found.required() ? nearest(found) : null;
      if (degree != null) {
        rungs.add(new Rung(degree.sorts(), found.clause(), found.asked("ladder")));
        degreesOf(found.clause()).stream()
            .filter(other -> other.start() != degree.start())
            .forEach(other -> bare(other, found.clause(), rungs));
      }
    }
    return rungs;
  }

  /** The degree of the clause that stands nearest to the figure. */
  private Anchor nearest(Candidate found) {
    return degreesOf(found.clause()).stream()
        .min(
            Comparator.comparingInt(
                anchor ->
                    anchor.start() >= found.end()
                        ? anchor.start() - found.end()
                        : found.count().start() - anchor.end()))
        .orElse(null);
  }

  private List<Anchor> degreesOf(Clause clause) {
    return Anchor.startingIn(anchors, clause.start(), clause.end()).stream()
        .filter(anchor -> anchor.isOneOf(DEGREES) && anchor.end() <= clause.end())
        .toList();
  }

  /** A figure beside a degree that goes without the word "years". */
  private void bare(Anchor degree, Clause clause, List<Rung> rungs) {
    int from = Math.max(clause.start(), degree.start() - WINDOW);
    Matcher before = BEFORE.matcher(text.substring(from, degree.start()));
    if (before.find()) {
      rungs.add(rung(degree, clause, before, from));
      return;
    }
    int to = Math.min(clause.end(), degree.end() + WINDOW);
    Matcher after = AFTER.matcher(text.substring(degree.end(), to));
    if (after.find()) {
      rungs.add(rung(degree, clause, after, degree.end()));
    }
  }

  private static Rung rung(Anchor degree, Clause clause, Matcher figure, int offset) {
    YearsAsked asked =
        new YearsAsked(
            Integer.parseInt(figure.group(1)),
            null,
            true,
            "ladder",
            offset + figure.start(1),
            offset + figure.end(1));
    return new Rung(degree.sorts(), clause, asked);
  }
}
