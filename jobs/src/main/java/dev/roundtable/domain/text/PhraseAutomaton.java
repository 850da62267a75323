package dev.roundtable.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences of many phrases in one pass (Aho-Corasick, complete transition table).
 * Phrases and text are folded by {@link Fold}; a run of blanks counts as one blank, a hyphen inside
 * a word as a blank, and no phrase spans a line end. Immutable; scanning allocates nothing.
 */
public final class PhraseAutomaton {
  private static final int NONE = -1;

  private final char[] classes = new char[Character.MAX_VALUE + 1];
  private final int classCount;
  private final int[] lengths;
  private final int[] next;
  private final int[] phraseAt;
  private final int[] shorterAt;

  private PhraseAutomaton(List<String> phrases) {
    this.classCount = assignClasses(phrases);
    this.lengths = phrases.stream().mapToInt(String::length).toArray();
    int states = 1 + Arrays.stream(lengths).sum();
    this.next = new int[states * classCount];
    this.phraseAt = new int[states];
    this.shorterAt = new int[states];
    Arrays.fill(next, NONE);
    Arrays.fill(phraseAt, NONE);
    buildTrie(phrases);
    link();
  }

  /** Receives matches in the order of their ends, longer ones first. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one occurrence.
     *
     * @param phrase the number that {@link Builder#add} gave
     * @param start offset of the first character in the scanned text
     * @param end offset after the last one
     */
    void match(int phrase, int start, int end);
  }

  /** Collects phrases; equal phrases after folding share a number. */
  public static final class Builder {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of the phrase, from 0 on; -1 if the phrase is blank. */
    public int add(String phrase) {
      String folded = normalized(phrase);
      return folded.isEmpty() ? NONE : numbers.computeIfAbsent(folded, f -> numbers.size());
    }

    public PhraseAutomaton build() {
      return new PhraseAutomaton(new ArrayList<>(numbers.keySet()));
    }
  }

  /** Reports every occurrence, also inside words and overlapping. */
  public void scan(String text, Sink sink) {
    scan(text, 0, text.length(), sink);
  }

  /** Reports every occurrence between two offsets. */
  public void scan(String text, int from, int to, Sink sink) {
    int state = 0;
    char before = '\n';
    for (int i = from; i < to; i++) {
      char symbol = symbol(text, i);
      if (symbol == ' ' && before == ' ') {
        continue;
      }
      before = symbol;
      state = next[state * classCount + classes[symbol]];
      for (int at = state; at != 0; at = shorterAt[at]) {
        if (phraseAt[at] != NONE) {
          sink.match(phraseAt[at], startOf(text, i, lengths[phraseAt[at]]), i + 1);
        }
      }
    }
  }

  /** Reports the occurrences that begin and end at word boundaries, also overlapping ones. */
  public void scanWords(String text, Sink sink) {
    scan(
        text,
        (phrase, start, end) -> {
          boolean opens = start == 0 || !Fold.isWord(text.charAt(start - 1));
          boolean closes = end == text.length() || !Fold.isWord(text.charAt(end));
          if (opens && closes) {
            sink.match(phrase, start, end);
          }
        });
  }

  private static int startOf(String text, int last, int length) {
    int start = last;
    for (int left = length - 1; left > 0; left--) {
      start--;
      while (start > 0 && symbol(text, start) == ' ' && symbol(text, start - 1) == ' ') {
        start--;
      }
    }
    return start;
  }

  private static char symbol(String text, int i) {
    char c = Fold.of(text.charAt(i));
    return c == '-' && joins(text, i) ? ' ' : c;
  }

  private static boolean joins(String text, int hyphen) {
    return hyphen > 0
        && hyphen + 1 < text.length()
        && Fold.isWord(text.charAt(hyphen - 1))
        && Fold.isWord(text.charAt(hyphen + 1));
  }

  private static String normalized(String phrase) {
    String trimmed = phrase.strip();
    StringBuilder folded = new StringBuilder(trimmed.length());
    for (int i = 0; i < trimmed.length(); i++) {
      char symbol = symbol(trimmed, i);
      if (symbol != ' ' || folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
        folded.append(symbol);
      }
    }
    return folded.toString();
  }

  // Class 0 stands for every character that no phrase has.
  private int assignClasses(List<String> phrases) {
    char count = 1;
    for (String phrase : phrases) {
      for (int i = 0; i < phrase.length(); i++) {
        if (classes[phrase.charAt(i)] == 0) {
          classes[phrase.charAt(i)] = count++;
        }
      }
    }
    return count;
  }

  private void buildTrie(List<String> phrases) {
    int states = 1;
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      int state = 0;
      for (char c : phrases.get(phrase).toCharArray()) {
        int edge = state * classCount + classes[c];
        if (next[edge] == NONE) {
          next[edge] = states++;
        }
        state = next[edge];
      }
      phraseAt[state] = phrase;
    }
  }

  // Breadth first, so that the state to fall back to is complete when it is needed.
  private void link() {
    int[] fallback = new int[phraseAt.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int symbol = 0; symbol < classCount; symbol++) {
        int edge = state * classCount + symbol;
        int detour = state == 0 ? 0 : next[fallback[state] * classCount + symbol];
        if (next[edge] == NONE) {
          next[edge] = detour;
        } else {
          int child = next[edge];
          fallback[child] = detour;
          shorterAt[child] = phraseAt[detour] == NONE ? shorterAt[detour] : detour;
          queue.add(child);
        }
      }
    }
  }
}
