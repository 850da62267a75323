package dev.roundtable.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Malformed lines, and where they stand among good ones. */
final class BrokenLines {
  private static final Words WORDS = Words.of("broken.yaml");

  private BrokenLines() {}

  /** The lines, and on the last landing also the broken lines of this name, after the first. */
  static List<String> among(List<String> lines, String name, LocalDate day) {
    if (!day.equals(Landings.LAST) || lines.isEmpty()) {
      return lines;
    }
    Draw draw = new Draw("broken lines " + name);
    List<String> mixed = new ArrayList<>(lines);
    for (String broken : WORDS.list(name)) {
      mixed.add(1 + draw.below(mixed.size()), broken);
    }
    return mixed;
  }
}
