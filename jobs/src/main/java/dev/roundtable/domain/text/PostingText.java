package dev.roundtable.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a posting's plain text, found by their headings. The sections follow one another
 * and cover the whole text; a heading belongs to the section it opens.
 */
public record PostingText(List<Section> sections) {
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
    Reader reader = new Reader();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      reader.line(text, start, end);
      start = end;
    }
    return new PostingText(reader.finish(text.length()));
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

  /** True if the line opens with a bullet or a list number. */
  static boolean isBullet(String text, int start, int end) {
    int at = start;
    while (at < end && Fold.of(text.charAt(at)) == ' ') {
      at++;
    }
    if (at >= end) {
      return false;
    }
    char mark = Fold.of(text.charAt(at));
    if ("-*+>~·•‣▪●○◦■□–✓➢§".indexOf(mark) >= 0) {
      return true;
    }
    boolean closes = at + 1 < end && ".)".indexOf(text.charAt(at + 1)) >= 0;
    return (Character.isDigit(mark) || mark == 'o')
        && (closes || (mark == 'o' && isGap(text, at + 1)));
  }

  private static boolean isGap(String text, int at) {
    return at < text.length() && Fold.of(text.charAt(at)) == ' ';
  }

  private static int lineEnd(String text, int start) {
    int at = start;
    while (at < text.length() && Fold.of(text.charAt(at)) != '\n') {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }

  /** Builds the sections line by line. */
  private static final class Reader {
    private final List<Section> sections = new ArrayList<>();
    private String kind = Headings.OTHER;
    private int start;

    void line(String text, int lineStart, int lineEnd) {
      if (Boilerplate.isIn(text, lineStart, lineEnd)) {
        // One such line does not make the lines after it boilerplate.
        String resumed = kind;
        open("boilerplate", lineStart);
        open(resumed.equals("boilerplate") ? Headings.OTHER : resumed, lineEnd);
        return;
      }
      String heading = Headings.kindOf(text, lineStart, lineEnd);
      if (!heading.isEmpty()) {
        open(heading, lineStart);
      }
    }

    List<Section> finish(int length) {
      close(length);
      return sections;
    }

    private void open(String next, int at) {
      close(at);
      kind = next;
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
