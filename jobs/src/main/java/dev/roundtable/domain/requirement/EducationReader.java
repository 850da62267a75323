package dev.roundtable.domain.requirement;

import static dev.roundtable.domain.requirement.Vocabulary.bit;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PostingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the least education that a description asks for. */
final class EducationReader {
  private static final long EDUCATION =
      DegreeLadder.DEGREES | bit(Sort.DEGREE) | bit(Sort.NO_DEGREE);

  /**
   * Degrees no further apart share what is said of the last: "bachelor's or master's preferred".
   */
  private static final int JOINT = 14;

  private final String text;
  private final List<Anchor> anchors;
  private final PostingText sections;

  /** For each anchor the last of those that are listed with it. */
  private final int[] lastJoined;

  EducationReader(String text, List<Anchor> anchors, PostingText sections) {
    this.text = text;
    this.anchors = new ArrayList<>();
    this.sections = sections;
    DegreeWords words = new DegreeWords(text);
    for (Anchor anchor : anchors) {
      if (anchor.isOneOf(EDUCATION) && words.isDegree(anchor, this.anchors)) {
        this.anchors.add(anchor);
      }
    }
    this.lastJoined = lastJoined();
  }

  /** The least degree among those required, else among those preferred. */
  Optional<EducationAsked> read() {
    List<EducationAsked> asked = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      mention(i).ifPresent(asked::add);
    }
    return asked.stream()
        .min(
            Comparator.comparing((EducationAsked each) -> !each.required())
                .thenComparing(EducationAsked::degree)
                .thenComparing(each -> !each.orExperience())
                .thenComparing(EducationAsked::start));
  }

  private Optional<EducationAsked> mention(int index) {
    Anchor anchor = anchors.get(index);
    String kind = sections.kindAt(anchor.start());
    Clause clause = Clause.around(text, anchor.start(), anchor.end());
    Cues whole = Cues.in(text, clause.start(), clause.end());
    boolean employer = kind.equals("about") || kind.equals("boilerplate");
    boolean ofOthers =
        kind.equals("benefits")
            || whole.has(Sort.TRAINING)
            || (employer && !whole.has(Sort.ASK) && !whole.has(Sort.REQUIRED));
    if (ofOthers) {
      return Optional.empty();
    }
    if (anchor.is(Sort.NO_DEGREE)) {
      return Optional.of(asked(anchor, Degree.NONE, true, false, "no_degree"));
    }
    if (isNegated(anchor, clause)) {
      return Optional.empty();
    }
    boolean orExperience =
        Cues.in(text, anchor.end(), Math.min(text.length(), clause.end() + 1)).has(Sort.EQUIVALENT);
    String rule = anchor.is(Sort.DEGREE) ? "any_degree" : "named_degree";
    return Optional.of(
        asked(anchor, degree(anchor), isRequired(index, clause, kind), orExperience, rule));
  }

  /** True unless the words that speak of this degree and of no other say that it is preferred. */
  private boolean isRequired(int index, Clause clause, String kind) {
    Anchor anchor = anchors.get(index);
    int from = clause.start();
    if (index > 0) {
      from = Math.max(from, anchors.get(index - 1).end());
    }
    int to = clause.end();
    int last = lastJoined[index];
    if (last + 1 < anchors.size()) {
      to = Math.min(to, anchors.get(last + 1).start());
    }
    Cues before = Cues.in(text, from, anchor.start());
    Cues after = Cues.in(text, anchor.end(), to);
    boolean preferred =
        before.has(Sort.PREFERRED) || before.has(Sort.IDEALLY) || after.has(Sort.PREFERRED);
    boolean required = before.has(Sort.REQUIRED) || after.has(Sort.REQUIRED);
    return kind.equals("preferred") ? required && !preferred : !preferred || required;
  }

  /** "Bachelor's, master's or PhD": found from the end of the text on. */
  private int[] lastJoined() {
    int[] joined = new int[anchors.size()];
    for (int i = joined.length - 1; i >= 0; i--) {
      int next = i + 1;
      String gap = next < joined.length ? gapBefore(next) : "\n";
      if (gap.indexOf('\n') >= 0) {
        joined[i] = i;
      } else if (joined[next] > next) {
        joined[i] = joined[next];
      } else {
        // A comma alone joins only what an "or" joins in the end.
        joined[i] = gap.indexOf(',') >= 0 ? i : next;
      }
    }
    return joined;
  }

  /** What stands between a degree and the one before it; a line end if that is too much. */
  private String gapBefore(int index) {
    int from = anchors.get(index - 1).end();
    int to = anchors.get(index).start();
    return to - from > JOINT ? "\n" : text.substring(from, to);
  }

  private boolean isNegated(Anchor anchor, Clause clause) {
    Cues before = Cues.in(text, clause.start(), anchor.start());
    return before.last(Sort.NEGATED) >= anchor.start() - 2;
  }

  private EducationAsked asked(
      Anchor anchor, Degree degree, boolean required, boolean orExperience, String rule) {
    return new EducationAsked(degree, required, orExperience, rule, anchor.start(), anchor.end());
  }

  private static Degree degree(Anchor anchor) {
    if (anchor.is(Sort.SCHOOL)) {
      return Degree.NONE;
    }
    if (anchor.is(Sort.MASTER)) {
      return Degree.MASTER;
    }
    return anchor.is(Sort.DOCTORATE) ? Degree.DOCTORATE : Degree.BACHELOR;
  }

  /** Folded text right behind an offset. */
  static String behind(String text, int end, int length) {
    return Fold.text(text.substring(end, Math.min(text.length(), end + length)));
  }
}
