package dev.roundtable.domain.requirement;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PhraseAutomaton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phrases and the sorts they are of; one may be of several. */
final class Vocabulary {
  private static final Map<String, Map<String, List<String>>> WORDS =
      PackagedFile.yaml("text/requirements.yaml", new TypeReference<>() {});

  /** What is looked for in whole texts. */
  static final Vocabulary ANCHORS = new Vocabulary(WORDS.get("anchors"));

  /** What is looked for around an anchor. */
  static final Vocabulary CONTEXT = new Vocabulary(WORDS.get("context"));

  private static final char IDEOGRAPHS = '\u2E80';

  private final PhraseAutomaton phrases;
  private final long[] sorts;

  private Vocabulary(Map<String, List<String>> words) {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    Map<Integer, Long> sortsOf = new LinkedHashMap<>();
    words.forEach(
        (key, list) -> {
          for (String phrase : list) {
            sortsOf.merge(builder.add(phrase), bit(Sort.of(key)), (one, other) -> one | other);
          }
        });
    this.phrases = builder.build();
    this.sorts = sortsOf.values().stream().mapToLong(Long::longValue).toArray();
  }

  /** Receives occurrences in the order of their ends, longer ones first. */
  @FunctionalInterface
  interface Sink {
    void match(long sorts, int start, int end);
  }

  /** Numbers, in digits, and how they are written out. */
  static Map<String, List<String>> numbers() {
    return WORDS.get("numbers");
  }

  /** The sort as an element of a set of sorts. */
  static long bit(Sort sort) {
    return 1L << sort.place();
  }

  /**
   * Reports the occurrences that are words of their own between two offsets; "5yrs" has the word
   * "yrs".
   */
  void scan(String text, int from, int to, Sink sink) {
    phrases.scan(
        text,
        from,
        to,
        (phrase, start, end) -> {
          if (opens(text, start) && closes(text, end)) {
            sink.match(sorts[phrase], start, end);
          }
        });
  }

  private static boolean opens(String text, int start) {
    if (start == 0 || !Fold.isWord(text.charAt(start - 1))) {
      return true;
    }
    return Character.isDigit(text.charAt(start - 1)) && !Character.isDigit(text.charAt(start));
  }

  // Words in ideographs need no blanks around them.
  private static boolean closes(String text, int end) {
    return end == text.length()
        || !Fold.isWord(text.charAt(end))
        || text.charAt(end - 1) >= IDEOGRAPHS;
  }
}
