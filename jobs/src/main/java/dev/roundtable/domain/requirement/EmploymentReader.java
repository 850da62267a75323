package dev.roundtable.domain.requirement;

import static dev.roundtable.domain.requirement.Vocabulary.bit;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PostingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the kind of employment: in the source's field, else in the title, else in the text. */
final class EmploymentReader {
  private static final long KINDS =
      bit(Sort.FULL_TIME)
          | bit(Sort.PART_TIME)
          | bit(Sort.CONTRACT)
          | bit(Sort.INTERNSHIP)
          | bit(Sort.TEMPORARY)
          | bit(Sort.PERMANENT);

  /** Which statement of a description is believed first. */
  private static final List<String> RULES = List.of("label", "months", "job_noun", "own_line");

  private static final int REACH = 40;
  private static final int LONGEST_LINE = 45;

  /** The longest name of a field, with room for its blanks. */
  private static final int LONGEST_LABEL = 60;

  private final String text;
  private final List<Anchor> anchors;
  private final PostingText sections;

  /** The line that is being read. */
  private int lineStart;

  private int lineEnd;

  private EmploymentReader(String text, List<Anchor> anchors, PostingText sections) {
    this.text = text;
    this.anchors = anchors.stream().filter(anchor -> anchor.isOneOf(KINDS)).toList();
    this.sections = sections;
  }

  static Optional<EmploymentStated> read(
      String field, String title, String text, List<Anchor> anchors, PostingText sections) {
    return ofField(field)
        .or(() -> ofTitle(title))
        .or(() -> new EmploymentReader(text, anchors, sections).ofText());
  }

  private static Optional<EmploymentStated> ofField(String field) {
    if (field == null || field.isBlank()) {
      return Optional.empty();
    }
    String words = field.replace('_', ' ');
    EmploymentType type = type(sorts(Anchor.in(words)));
    if (type == null) {
      Cues cues = Cues.in(words, 0, words.length());
      type = cues.has(Sort.UNUSUAL) ? EmploymentType.OTHER : null;
      type = type == null && cues.has(Sort.USUAL) ? EmploymentType.FULL_TIME : type;
    }
    return Optional.ofNullable(type)
        .map(found -> new EmploymentStated(found, "field", "field", 0, field.length()));
  }

  private static Optional<EmploymentStated> ofTitle(String title) {
    if (title == null) {
      return Optional.empty();
    }
    return Anchor.in(title).stream()
        .filter(anchor -> anchor.isOneOf(KINDS) && !isOtherThing(title, anchor))
        .map(
            anchor ->
                new EmploymentStated(
                    type(anchor.sorts()), "title", "title_word", anchor.start(), anchor.end()))
        .min(Comparator.comparing(EmploymentStated::type));
  }

  private Optional<EmploymentStated> ofText() {
    List<EmploymentStated> found = new ArrayList<>();
    long[] named = namedToLineEnd();
    for (int i = 0; i < named.length; i++) {
      Anchor anchor = anchors.get(i);
      enterLine(anchor);
      String kind = sections.kindAt(anchor.start());
      if (!kind.equals("benefits") && !kind.equals("boilerplate")) {
        stated(anchor, named[i]).ifPresent(found::add);
      }
    }
    return found.stream()
        .min(
            Comparator.comparingInt((EmploymentStated each) -> RULES.indexOf(each.rule()))
                .thenComparing(EmploymentStated::type)
                .thenComparing(EmploymentStated::start));
  }

  /** For each anchor the sorts of it and of those behind it in its line. */
  private long[] namedToLineEnd() {
    long[] named = new long[anchors.size()];
    for (int i = named.length - 1; i >= 0; i--) {
      named[i] = anchors.get(i).sorts() & KINDS;
      if (i + 1 < named.length && isOneLine(anchors.get(i).end(), anchors.get(i + 1).start())) {
        named[i] |= named[i + 1];
      }
    }
    return named;
  }

  private boolean isOneLine(int from, int to) {
    return text.substring(from, to).indexOf('\n') < 0;
  }

  // Anchors come in their order, so each line is looked for once.
  private void enterLine(Anchor anchor) {
    if (anchor.start() >= lineEnd) {
      lineStart = text.lastIndexOf('\n', anchor.start() - 1) + 1;
      int end = text.indexOf('\n', anchor.end());
      lineEnd = end < 0 ? text.length() : end;
    }
  }

  /**
   * What an anchor of the line says.
   *
   * @param named the kinds from it to the end of the line
   */
  private Optional<EmploymentStated> stated(Anchor anchor, long named) {
    if (isOtherThing(text, anchor)) {
      return Optional.empty();
    }
    if (isLabelled(anchor)) {
      return Optional.of(stated(anchor, type(named), "label"));
    }
    String rule = rule(anchor);
    return rule.isEmpty()
        ? Optional.empty()
        : Optional.of(stated(anchor, type(anchor.sorts()), rule));
  }

  private String rule(Anchor anchor) {
    if (word(anchor).equals("duration")) {
      return "";
    }
    Cues before = Cues.in(text, Math.max(lineStart, anchor.start() - REACH), anchor.start());
    if (!isWorkingTime(anchor) && before.last(Sort.MONTH) >= anchor.start() - 2) {
      return "months";
    }
    Cues after = Cues.in(text, anchor.end(), Math.min(lineEnd, anchor.end() + REACH));
    boolean past = before.has(Sort.EXPERIENCE) || after.has(Sort.EXPERIENCE);
    boolean job =
        after.first(Sort.JOB) <= anchor.end() + 2
            && text.substring(anchor.end(), after.first(Sort.JOB)).indexOf(':') < 0;
    if (!past && (job || saysItself(anchor))) {
      return "job_noun";
    }
    boolean plain = !past && !before.has(Sort.ASK) && !after.has(Sort.ASK);
    return plain && isOwnLine(anchor) ? "own_line" : "";
  }

  /** True if the anchor stands at the edge of a short line. */
  private boolean isOwnLine(Anchor anchor) {
    if (anchor.start() - lineStart > 4 && lineEnd - anchor.end() > 2) {
      return false;
    }
    String line = text.substring(lineStart, lineEnd).strip();
    return line.length() <= LONGEST_LINE && !line.endsWith(".");
  }

  /** "Employment type: Full-time", "Contract length: 6 months", "Duration: 12 months". */
  private boolean isLabelled(Anchor anchor) {
    Cues behind = Cues.in(text, anchor.start(), Math.min(text.length(), anchor.end() + REACH));
    if (word(anchor).equals("duration")) {
      return behind.first(Sort.MONTH) <= anchor.end() + 8;
    }
    if (behind.first(Sort.DURATION) == anchor.start()) {
      return true;
    }
    int from = Math.max(lineStart, anchor.start() - REACH - LONGEST_LABEL);
    Cues before = Cues.in(text, from, anchor.start());
    int label = before.last(Sort.LABEL);
    if (label < 0 || anchor.start() - label > REACH) {
      return false;
    }
    String between = text.substring(label, anchor.start());
    return between.isBlank() || (between.indexOf(':') >= 0 && between.indexOf('.') < 0);
  }

  /** Words that are used of nothing but employment. */
  private boolean saysItself(Anchor anchor) {
    String word = word(anchor);
    return switch (word) {
      case "contract to hire", "contract-to-hire", "corp to corp", "corp-to-corp", "c2c", "c2h" ->
          true;
      case "cdi", "cdd", "festanstellung", "freiberuflich", "indefinido" -> true;
      default ->
          (isWorkingTime(anchor) && !word.startsWith("full") && !word.startsWith("part"))
              || word.startsWith("unbefristet")
              || word.startsWith("befristet");
    };
  }

  private String word(Anchor anchor) {
    return Fold.text(text.substring(anchor.start(), anchor.end())).toLowerCase(Locale.ROOT);
  }

  private static boolean isWorkingTime(Anchor anchor) {
    return anchor.isOneOf(bit(Sort.FULL_TIME) | bit(Sort.PART_TIME));
  }

  /** A smart contract, a contract manager, the coordinator of interns; what is ruled out. */
  private static boolean isOtherThing(String text, Anchor anchor) {
    Cues before = Cues.in(text, Math.max(0, anchor.start() - REACH), anchor.start());
    Cues after = Cues.in(text, anchor.end(), Math.min(text.length(), anchor.end() + REACH));
    boolean agreement =
        anchor.is(Sort.CONTRACT)
            && (before.last(Sort.AGREEMENT) >= anchor.start() - 1
                || after.first(Sort.HANDLING) <= anchor.end() + 1);
    boolean staff = anchor.is(Sort.INTERNSHIP) && after.first(Sort.STAFF) <= anchor.end() + 1;
    return agreement || staff || before.last(Sort.NEGATED) >= anchor.start() - 1;
  }

  private static long sorts(List<Anchor> anchors) {
    return anchors.stream().mapToLong(Anchor::sorts).reduce(0, (one, other) -> one | other) & KINDS;
  }

  /** The kind that says most of those named; null if none is. */
  private static EmploymentType type(long sorts) {
    boolean permanent = (sorts & bit(Sort.PERMANENT)) != 0;
    if ((sorts & bit(Sort.INTERNSHIP)) != 0) {
      return EmploymentType.INTERNSHIP;
    }
    if ((sorts & bit(Sort.TEMPORARY)) != 0 && !permanent) {
      return EmploymentType.TEMPORARY;
    }
    if ((sorts & bit(Sort.CONTRACT)) != 0 && !permanent) {
      return EmploymentType.CONTRACT;
    }
    if ((sorts & bit(Sort.FULL_TIME)) != 0) {
      return EmploymentType.FULL_TIME;
    }
    if ((sorts & bit(Sort.PART_TIME)) != 0) {
      return EmploymentType.PART_TIME;
    }
    return permanent ? EmploymentType.FULL_TIME : null;
  }

  private static EmploymentStated stated(Anchor anchor, EmploymentType type, String rule) {
    return new EmploymentStated(type, "description", rule, anchor.start(), anchor.end());
  }
}
