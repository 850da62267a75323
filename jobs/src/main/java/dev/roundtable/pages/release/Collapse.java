package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.List;

/** Refuses a release that lost more than a fifth of what the current one has. */
final class Collapse {
  private static final double LARGEST_DROP = 0.2;

  private Collapse() {}

  /**
   * Compares counts with those of the current release.
   *
   * @param accepted why a drop is right; null if none is expected
   */
  static void check(Manifest current, Manifest next, String accepted) {
    List<String> drops = new ArrayList<>();
    compare(drops, "pages", current.pages().size(), next.pages().size());
    compare(drops, "offers", current.offers(), next.offers());
    if (!drops.isEmpty() && accepted == null) {
      throw Failure.check(
          "The release would have far less than the current one, %s: %s. Nothing was published; find what is missing, or say with --accept-drop why it is right"
              .formatted(current.releaseId(), String.join(", ", drops)));
    }
  }

  private static void compare(List<String> drops, String what, long before, long now) {
    if (now < before * (1 - LARGEST_DROP)) {
      drops.add("%d %s instead of %d".formatted(now, what, before));
    }
  }
}
