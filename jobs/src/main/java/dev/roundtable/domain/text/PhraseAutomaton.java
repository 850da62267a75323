package dev.roundtable.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences of many phrases in one pass (Aho-Corasick, complete transition table).
 * Phrases and text are folded by {@link FoldedText}; a run of blanks counts as one blank, a hyphen
 * inside a word as a blank, and no phrase spans a line end. Immutable; scanning a folded text
 * allocates nothing.
 *
 * <p>A step is one look-up: the table holds for each state and class of characters where the row of
 * the next state begins, shifted by one bit, and in that bit whether a phrase ends there. States
 * are numbered by their depth, so that the rows that prose keeps to lie together.
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
    this.phraseAt = new int[states];
    this.shorterAt = new int[states];
    Arrays.fill(phraseAt, NONE);
    int[] edges = new int[states * classCount];
    Arrays.fill(edges, NONE);
    int used = buildTrie(phrases, edges);
    link(edges);
    this.next = packed(edges, used);
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
    scan(FoldedText.of(text), sink);
  }

  /** Reports every occurrence, also inside words and overlapping. */
  public void scan(FoldedText text, Sink sink) {
    scan(text, 0, text.length(), sink);
  }

  /** Reports every occurrence between two offsets of a text that nobody else scans. */
  public void scan(String text, int from, int to, Sink sink) {
    // One more on each side tells whether a hyphen there is inside a word.
    int first = Math.max(0, from - 1);
    FoldedText window = FoldedText.of(text.substring(first, Math.min(text.length(), to + 1)));
    scan(
        window,
        from - first,
        to - first,
        (phrase, start, end) -> sink.match(phrase, first + start, first + end));
  }

  /** Reports every occurrence between two offsets. */
  void scan(FoldedText text, int from, int to, Sink sink) {
    char[] symbols = text.symbols();
    int row = 0;
    char before = '\n';
    for (int i = from; i < to; i++) {
      char symbol = symbols[i];
      if (symbol == ' ' && before == ' ') {
        continue;
      }
      before = symbol;
      int step = next[row + classes[symbol]];
      row = step >>> 1;
      if ((step & 1) != 0) {
        report(row / classCount, symbols, i, sink);
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

  private void report(int state, char[] symbols, int last, Sink sink) {
    for (int at = state; at != 0; at = shorterAt[at]) {
      int phrase = phraseAt[at];
      if (phrase != NONE) {
        sink.match(phrase, startOf(symbols, last, lengths[phrase]), last + 1);
      }
    }
  }

  private static int startOf(char[] symbols, int last, int length) {
    int start = last;
    for (int left = length - 1; left > 0; left--) {
      start--;
      while (start > 0 && symbols[start] == ' ' && symbols[start - 1] == ' ') {
        start--;
      }
    }
    return start;
  }

  private static String normalized(String phrase) {
    StringBuilder folded = new StringBuilder(phrase.length());
    for (char symbol : FoldedText.of(phrase.strip()).symbols()) {
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

  /** Level by level, so that states are numbered by their depth; gives how many there are. */
  private int buildTrie(List<String> phrases, int[] edges) {
    int[] reached = new int[phrases.size()];
    int states = 1;
    int longest = Arrays.stream(lengths).max().orElse(0);
    for (int depth = 0; depth < longest; depth++) {
      for (int phrase = 0; phrase < reached.length; phrase++) {
        if (depth < lengths[phrase]) {
          int edge = reached[phrase] * classCount + classes[phrases.get(phrase).charAt(depth)];
          if (edges[edge] == NONE) {
            edges[edge] = states++;
          }
          reached[phrase] = edges[edge];
        }
      }
    }
    for (int phrase = 0; phrase < reached.length; phrase++) {
      phraseAt[reached[phrase]] = phrase;
    }
    return states;
  }

  // Breadth first, so that the state to fall back to is complete when it is needed.
  private void link(int[] edges) {
    int[] fallback = new int[phraseAt.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int symbol = 0; symbol < classCount; symbol++) {
        int edge = state * classCount + symbol;
        int detour = state == 0 ? 0 : edges[fallback[state] * classCount + symbol];
        if (edges[edge] == NONE) {
          edges[edge] = detour;
        } else {
          int child = edges[edge];
          fallback[child] = detour;
          shorterAt[child] = phraseAt[detour] == NONE ? shorterAt[detour] : detour;
          queue.add(child);
        }
      }
    }
  }

  private int[] packed(int[] edges, int states) {
    int[] packed = new int[states * classCount];
    for (int edge = 0; edge < packed.length; edge++) {
      int state = edges[edge];
      boolean ends = phraseAt[state] != NONE || shorterAt[state] != 0;
      packed[edge] = (state * classCount) << 1 | (ends ? 1 : 0);
    }
    return packed;
  }
}
