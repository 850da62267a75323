package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.List;

/** Refuses a release that lost more than a fifth of what the current one has. */
final class Collapse {
  private static final double LARGEST_DROP = 0.2;

  private Collapse() {}

  /**
   * What collapsed against the current release; empty if nothing.
   *
   * @throws Failure if something did and nobody says why that is right
   */
  static List<String> drops(Manifest current, int pages, long offers, String accepted) {
    List<String> drops = new ArrayList<>();
    compare(drops, "pages", current.pages().size(), pages);
    compare(drops, "offers", current.offers(), offers);
    if (!drops.isEmpty() && accepted == null) {
      throw Failure.check(
          "The release would have far less than the current one, %s: %s. Nothing was published; find what is missing, or say with --accept-drop why it is right"
              .formatted(current.releaseId(), String.join(", ", drops)));
    }
    return drops;
  }

  private static void compare(List<String> drops, String what, long before, long now) {
    if (now < before * (1 - LARGEST_DROP)) {
      drops.add("%d %s instead of %d".formatted(now, what, before));
    }
  }
}
