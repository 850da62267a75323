package dev.roundtable.domain.requirement;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text that may belong to a requirement.
 *
 * @param sorts the set of sorts it is of
 */
record Anchor(long sorts, int start, int end) {
  /** The anchors of a text in its order, in one pass; of two that overlap the longer one counts. */
  static List<Anchor> in(String text) {
    List<Anchor> found = new ArrayList<>();
    Vocabulary.ANCHORS.scan(
        text,
        0,
        text.length(),
        (sorts, start, end) -> {
          int last = found.size() - 1;
          while (last >= 0 && found.get(last).start() >= start) {
            found.remove(last--);
          }
          if (last < 0 || found.get(last).end() <= start) {
            found.add(new Anchor(sorts, start, end));
          }
        });
    return found;
  }

  /** Those of the anchors of a text that start between two offsets, in their order. */
  static List<Anchor> startingIn(List<Anchor> anchors, int from, int to) {
    int first = startingBefore(anchors, from);
    return anchors.subList(first, Math.max(first, startingBefore(anchors, to)));
  }

  private static int startingBefore(List<Anchor> anchors, int offset) {
    int low = 0;
    int high = anchors.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (anchors.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean is(Sort sort) {
    return (sorts & Vocabulary.bit(sort)) != 0;
  }

  boolean isOneOf(long wanted) {
    return (sorts & wanted) != 0;
  }
}
