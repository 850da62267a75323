package dev.roundtable.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a posting's plain text, found by their headings. The sections follow one another
 * and cover the whole text; a heading belongs to the section it opens.
 */
public record PostingText(List<Section> sections) {
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_HEADING = 60;
  private static final int SHORT_LABEL = 25;

  public PostingText {
    sections = List.copyOf(sections);
  }

  /**
   * A stretch of text of one kind.
   *
   * @param kind {@code required}, {@code preferred}, {@code responsibilities}, {@code about},
   *     {@code benefits}, {@code boilerplate} or {@code other}
   * @param start offset of the first character
   * @param end offset after the last one
   */
  public record Section(String kind, int start, int end) {}

  /** Reads the sections of a text; an empty text has none. */
  public static PostingText of(String text) {
    return of(FoldedText.of(text));
  }

  /** Reads the sections of a text that was folded. */
  public static PostingText of(FoldedText text) {
    Reader reader = new Reader(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.lineEnd(start);
      reader.line(start, end);
      start = end;
    }
    return new PostingText(reader.finish());
  }

  /** The kind of the section around an offset; {@code other} outside the text. */
  public String kindAt(int offset) {
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Section section = sections.get(middle);
      if (offset < section.start()) {
        high = middle - 1;
      } else if (offset >= section.end()) {
        low = middle + 1;
      } else {
        return section.kind();
      }
    }
    return Headings.OTHER;
  }

  /** Builds the sections line by line. */
  private static final class Reader {
    private final FoldedText folded;
    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private String kind = Headings.OTHER;
    private int start;

    /** True if a label opened the section: then an empty line or another label ends it. */
    private boolean labelled;

    Reader(FoldedText folded) {
      this.folded = folded;
      this.text = folded.text();
    }

    void line(int lineStart, int lineEnd) {
      int boilerplate = Boilerplate.find(folded, lineStart, lineEnd);
      if (boilerplate >= 0 && lineEnd - lineStart <= LONGEST_LINE) {
        // One such line does not make the lines after it boilerplate.
        aside("boilerplate", lineStart, lineEnd);
        return;
      }
      int at = lineStart;
      while (at < lineEnd) {
        int next = itemEnd(at + 1, lineEnd);
        item(at, next, lineStart, next < lineEnd);
        at = next;
      }
      if (boilerplate >= 0) {
        aside("boilerplate", sentenceStart(boilerplate, lineStart), lineEnd);
      }
    }

    List<Section> finish() {
      close(text.length());
      return sections;
    }

    // Some texts have lost their line ends and kept their bullets.
    private int itemEnd(int from, int lineEnd) {
      int at = from;
      while (at < lineEnd && !Bullets.separates(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private void item(int from, int to, int lineStart, boolean listed) {
      boolean blank = isBlank(from, to);
      if (blank && labelled) {
        open(Headings.OTHER, from);
      }
      if (blank) {
        return;
      }
      int head = listed ? lastSentence(from, to) : from;
      boolean whole = head == lineStart;
      String heading = Headings.kindOf(text, head, to, listed || (whole && isBulletAfter(to)));
      if (!heading.isEmpty()) {
        labels(from, head);
        open(heading, head);
      } else {
        labels(from, to);
      }
    }

    /** Opens the sections of the labels in a line: "Required: Python. Preferred: Scala." */
    private void labels(int from, int to) {
      String before = kind;
      boolean bullet = Bullets.isBullet(text, from, to);
      int count = 0;
      int first = -1;
      for (int colon = labelEnd(from, to, from);
          colon >= 0;
          colon = labelEnd(colon + 1, to, from)) {
        int label = sentenceStart(colon, from);
        String named =
            Headings.isShort(label, colon) ? Headings.kindOfLabel(text, label, colon) : "";
        if (!named.isEmpty()) {
          first = count++ == 0 ? label : first;
          open(named, label);
        } else if (labelled && label == from && !bullet && colon - label < SHORT_LABEL) {
          open(Headings.OTHER, from);
        }
      }
      boolean lasts = count == 1 && first == from && !bullet;
      labelled = lasts || (labelled && count == 0);
      if (count > 0 && !lasts) {
        open(before, to);
      }
    }

    // A colon, or the stop behind the words that open a line.
    private int labelEnd(int from, int to, int lineStart) {
      for (int at = from; at < to - 1; at++) {
        char c = text.charAt(at);
        boolean opening = c == '.' && at - lineStart < SHORT_LABEL && text.charAt(at + 1) == ' ';
        boolean colon =
            c == ':' && !Character.isDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '/';
        if (colon || c == '\uff1a' || (opening && sentenceStart(at, lineStart) == lineStart)) {
          return at;
        }
      }
      return -1;
    }

    private int sentenceStart(int at, int lowest) {
      int from = at;
      while (from > lowest && at - from <= LONGEST_LINE && !endsSentence(from - 1)) {
        from--;
      }
      while (from < at && text.charAt(from) == ' ') {
        from++;
      }
      return from;
    }

    private boolean endsSentence(int at) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      return c == ';' || c == '|' || (".!?)".indexOf(c) >= 0 && !Character.isLowerCase(next));
    }

    private int lastSentence(int from, int to) {
      int last = sentenceStart(to - 1, from);
      return to - last <= LONGEST_HEADING ? last : from;
    }

    private boolean isBlank(int from, int to) {
      for (int at = from; at < to; at++) {
        if (Fold.of(text.charAt(at)) > ' ') {
          return false;
        }
      }
      return true;
    }

    /** True if the next line that is not blank opens with a bullet: then this one names a list. */
    private boolean isBulletAfter(int end) {
      int at = end;
      int lineStart = end;
      while (at < text.length() && Fold.of(text.charAt(at)) <= ' ') {
        lineStart = Fold.of(text.charAt(at)) == '\n' ? at + 1 : lineStart;
        at++;
      }
      int next = folded.lineEnd(at);
      return Bullets.isBullet(text, lineStart, next)
          && Headings.kindOf(text, lineStart, next, false).isEmpty();
    }

    private void aside(String passing, int from, int to) {
      String resumed = kind.equals(passing) ? Headings.OTHER : kind;
      boolean label = labelled;
      open(passing, from);
      open(resumed, to);
      labelled = label;
    }

    private void open(String next, int at) {
      boolean goesOn =
          next.equals(Headings.TOPIC) && (kind.equals("required") || kind.equals("preferred"));
      if (!goesOn) {
        close(at);
        kind = next.equals(Headings.TOPIC) ? Headings.OTHER : next;
      }
      labelled = false;
    }

    private void close(int at) {
      if (at > start) {
        int last = sections.size() - 1;
        if (last >= 0 && sections.get(last).kind().equals(kind)) {
          sections.set(last, new Section(kind, sections.get(last).start(), at));
        } else {
          sections.add(new Section(kind, start, at));
        }
        start = at;
      }
    }
  }
}
