package dev.roundtable.domain.requirement;

import java.util.Arrays;

/** The words of a stretch of text that tell what an anchor beside it means. */
final class Cues {
  /** Far before every text, so that no distance to it is small. */
  private static final int NOWHERE = -1_000_000;

  private static final int SORTS = Sort.values().length;

  private final int[] firstStart = new int[SORTS];
  private final int[] lastEnd = new int[SORTS];

  private Cues() {
    Arrays.fill(firstStart, Integer.MAX_VALUE);
    Arrays.fill(lastEnd, NOWHERE);
  }

  /** The cues between two offsets. */
  static Cues in(String text, int from, int to) {
    Cues cues = new Cues();
    if (from < to) {
      Vocabulary.CONTEXT.scan(text, from, to, cues::note);
    }
    return cues;
  }

  boolean has(Sort sort) {
    return lastEnd[sort.place()] >= 0;
  }

  /** Where the first word of a sort starts; beyond every text if there is none. */
  int first(Sort sort) {
    return firstStart[sort.place()];
  }

  /** Where the last word of a sort ends; far before every text if there is none. */
  int last(Sort sort) {
    return lastEnd[sort.place()];
  }

  private void note(long sorts, int start, int end) {
    for (long rest = sorts; rest != 0; rest &= rest - 1) {
      int sort = Long.numberOfTrailingZeros(rest);
      firstStart[sort] = Math.min(firstStart[sort], start);
      lastEnd[sort] = Math.max(lastEnd[sort], end);
    }
  }
}
