package dev.roundtable.domain.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sets of words and lists of phrases, written as text so that long lists stay readable. */
public final class WordSet {
  private WordSet() {}

  /** The words between blanks and line ends. */
  public static Set<String> of(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  /** The phrases between commas, in order. */
  public static List<String> phrases(String phrases) {
    return Stream.of(phrases.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
