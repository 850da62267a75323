package dev.roundtable.domain.text;

/**
 * The stretch of a text around a span, up to the next break to either side.
 *
 * @param start offset of the first character
 * @param end offset after the last one
 */
public record Stretch(int start, int end) {

  /** Tells whether a character ends a sentence, a line or a field. */
  @FunctionalInterface
  public interface Break {
    boolean isAt(String text, int at);
  }

  /** The stretch around a span, which goes no further than the reach to either side. */
  public static Stretch around(String text, int start, int end, int reach, Break breaks) {
    int from = start;
    int lowest = Math.max(0, start - reach);
    while (from > lowest && !breaks.isAt(text, from - 1)) {
      from--;
    }
    int to = end;
    int highest = Math.min(text.length(), end + reach);
    while (to < highest && !breaks.isAt(text, to)) {
      to++;
    }
    return new Stretch(from, to);
  }

  /** True if a span lies in the stretch. */
  public boolean holds(int from, int to) {
    return from >= start && to <= end;
  }
}
