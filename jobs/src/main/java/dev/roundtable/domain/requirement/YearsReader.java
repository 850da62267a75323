package dev.roundtable.domain.requirement;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PostingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the years of experience that a description asks for, among all its years. */
final class YearsReader {
  /** Nobody asks for more. */
  private static final int MOST = 30;

  /** More than this is rather the age of the employer. */
  private static final int USUAL = 15;

  /** How far from a figure the words may stand that say what it is of. */
  private static final int REACH = 110;

  /** How far behind the last word the figure may follow. */
  private static final int BESIDE = 2;

  private final String text;
  private final List<Anchor> anchors;
  private final PostingText sections;

  YearsReader(String text, List<Anchor> anchors, PostingText sections) {
    this.text = text;
    this.anchors = anchors;
    this.sections = sections;
  }

  /**
   * A figure that is asked for.
   *
   * @param end offset after the word "years"
   * @param overall true if it is of work as a whole, not of one tool
   */
  record Candidate(YearCount count, int end, Clause clause, boolean required, boolean overall) {
    YearsAsked asked(String rule) {
      return new YearsAsked(
          count.least(),
          count.most() == YearCount.OPEN ? null : (Integer) count.most(),
          required,
          rule,
          count.start(),
          Math.max(count.end(), end));
    }
  }

  /** The figure for all experience; the highest of those for parts of it if there is none. */
  Optional<YearsAsked> read() {
    List<Candidate> candidates = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (anchor.is(Sort.YEAR)) {
        Candidate found = candidate(anchor);
        if (found != null) {
          candidates.add(found);
        }
      }
    }
    return new DegreeLadder(text, anchors)
        .least(candidates)
        .or(
            () ->
                candidates.stream()
                    .max(
                        Comparator.comparing(Candidate::required)
                            .thenComparing(Candidate::overall)
                            .thenComparing(found -> found.count().least())
                            .thenComparing(found -> -found.count().start())
                            .thenComparing(found -> found.count().end()))
                    .map(found -> found.asked(found.overall() ? "overall" : "tool")));
  }

  private Candidate candidate(Anchor unit) {
    YearCount before = YearCountReader.before(text, unit.start());
    YearCount count = before == null ? YearCountReader.after(text, unit.end()) : before;
    if (count == null || Math.max(count.least(), count.most()) >= MOST) {
      return null;
    }
    int end = endOf(unit);
    Clause clause = Clause.around(text, Math.min(count.start(), unit.start()), end);
    int start = Math.min(count.start(), unit.start());
    Sight sight =
        new Sight(
            count,
            start,
            end,
            clause,
            Cues.in(text, Math.max(clause.start(), start - REACH), start),
            Cues.in(text, end, Math.min(clause.end(), end + REACH)),
            sections.kindAt(start));
    if (isElsewhere(sight, unit) || !isAsked(sight)) {
      return null;
    }
    return new Candidate(count, end, clause, isRequired(sight), isOverall(sight));
  }

  /** A figure and what stands around it. */
  private record Sight(
      YearCount count, int start, int end, Clause clause, Cues before, Cues after, String kind) {
    boolean hasEither(Sort sort) {
      return before.has(sort) || after.has(sort);
    }
  }

  /** True if the years measure something that is no experience, or no applicant's. */
  private boolean isElsewhere(Sight sight, Anchor unit) {
    boolean asks = sight.before().has(Sort.ASK);
    // A whole posting in one line with its legal words counts as boilerplate.
    boolean employer =
        sight.before().has(Sort.COMPANY)
            || sight.kind().equals("about")
            || sight.kind().equals("boilerplate");
    boolean singular = Character.toLowerCase(text.charAt(unit.end() - 1)) != 's';
    return sight.kind().equals("benefits")
        || (employer && !asks)
        || sight.hasEither(Sort.ASIDE)
        || sight.hasEither(Sort.SUBSTITUTE)
        || sight.before().last(Sort.PAST) >= sight.start() - BESIDE
        || sight.after().first(Sort.ELAPSED) <= sight.end() + BESIDE
        || (singular && sight.after().first(Sort.SPANNED) <= sight.end() + BESIDE)
        || isAlternative(sight)
        || isSomebodys(sight);
  }

  /** "A degree or six years of experience", "or equivalent (12 years)". */
  private boolean isAlternative(Sight sight) {
    int start = sight.start();
    String lead = Fold.text(text.substring(Math.max(sight.clause().start(), start - 5), start));
    boolean inBrackets = lead.endsWith("(");
    if (inBrackets) {
      return sight.before().last(Sort.EQUIVALENT) >= start - BESIDE;
    }
    if (!lead.endsWith(" or ") && !lead.endsWith(" ou ")) {
      return false;
    }
    return Anchor.startingIn(anchors, sight.clause().start(), start).stream()
        .anyMatch(anchor -> anchor.isOneOf(DegreeLadder.DEGREES) && anchor.end() < start);
  }

  /** "(Engineer, four years)" below what an employee says. */
  private boolean isSomebodys(Sight sight) {
    boolean closes = sight.end() < text.length() && text.charAt(sight.end()) == ')';
    String lead = closes ? text.substring(sight.clause().start(), sight.start()) : "";
    int opening = lead.lastIndexOf('(');
    return opening >= 0 && lead.indexOf(',', opening) >= 0;
  }

  /** True if the sentence asks for experience, or the figure opens a line that does. */
  private boolean isAsked(Sight sight) {
    boolean experience = sight.hasEither(Sort.EXPERIENCE) || isExperienceUnit(sight);
    boolean asks = sight.hasEither(Sort.ASK);
    boolean listed = sight.kind().equals("required") || sight.kind().equals("preferred");
    if (Math.max(sight.count().least(), sight.count().most()) > USUAL) {
      return experience && (asks || listed);
    }
    boolean responsibility = sight.kind().equals("responsibilities");
    return experience || listed || (isHeld(sight) && !responsibility && goesOn(sight));
  }

  /** True if the figure opens its sentence or list, or somebody must have it. */
  private boolean isHeld(Sight sight) {
    int before = sight.start() - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    return sight.clause().firstWord(text) >= sight.start()
        || text.charAt(Math.max(0, before)) == ':'
        || sight.before().last(Sort.HOLDING) > before
        || sight.before().has(Sort.REQUIRED);
  }

  private boolean isExperienceUnit(Sight sight) {
    return Fold.text(text.substring(sight.start(), sight.end())).contains("yoe");
  }

  /** True if what follows says what the years are of, or nothing follows. */
  private boolean goesOn(Sight sight) {
    int from = sight.end();
    String rest =
        Fold.text(text.substring(from, Math.min(sight.clause().end(), from + 12))).strip();
    String word = rest.split("[^\\p{L}]", 2)[0];
    return rest.isEmpty()
        || ".,;)".indexOf(rest.charAt(0)) >= 0
        || word.endsWith("ing")
        || List.of("in", "of", "with", "as", "or", "working", "w", "mit", "con", "com", "doing")
            .contains(word);
  }

  private boolean isRequired(Sight sight) {
    boolean preferred =
        sight.kind().equals("preferred")
            || sight.before().has(Sort.PREFERRED)
            || sight.before().has(Sort.IDEALLY)
            || isPreferredBehind(sight);
    return !preferred || (sight.after().has(Sort.REQUIRED) && !sight.kind().equals("preferred"));
  }

  /**
   * "3 years of experience, a PhD is a plus": what is said of a degree is not said of the years.
   */
  private boolean isPreferredBehind(Sight sight) {
    if (!sight.after().has(Sort.PREFERRED)) {
      return false;
    }
    int preferred = sight.after().first(Sort.PREFERRED);
    return Anchor.startingIn(anchors, sight.end(), preferred + 1).stream()
        .noneMatch(anchor -> anchor.isOneOf(DegreeLadder.DEGREES));
  }

  private static boolean isOverall(Sight sight) {
    return sight.after().first(Sort.GENERAL) <= sight.after().first(Sort.TOOL);
  }

  /** Behind "years", "years'" and "year(s)". */
  private int endOf(Anchor unit) {
    int end = unit.end();
    if (text.startsWith("(s)", end)) {
      end += 3;
    }
    boolean apostrophe = end < text.length() && Fold.of(text.charAt(end)) == '\'';
    return apostrophe ? end + 1 : end;
  }
}
