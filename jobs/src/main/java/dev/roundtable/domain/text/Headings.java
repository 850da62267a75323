package dev.roundtable.domain.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tells headings from other lines and what the text below them is about. */
final class Headings {
  static final String OTHER = "other";
  private static final int LONGEST = 70;
  private static final int LONGEST_UNMARKED_WORDS = 6;
  private static final int LONGEST_ABOVE_LIST_WORDS = 12;

  /** Of several phrases in one line the kind that stands first here decides. */
  private static final List<Kind> KINDS = Kind.load();

  private static final List<Integer> KIND_OF_PHRASE = new ArrayList<>();
  private static final PhraseAutomaton PHRASES = phrases();

  private Headings() {}

  /** The kind of section that a line opens; empty if it is no heading. */
  static String kindOf(String text, int start, int end) {
    String line = text.substring(start, end).strip();
    int colon = line.indexOf(':');
    boolean marked = colon == line.length() - 1 && colon > 0;
    if (colon > 0 && !marked && colon <= LONGEST / 2 && line.charAt(colon + 1) == ' ') {
      return inline(line.substring(0, colon));
    }
    boolean fits = !line.isEmpty() && line.length() <= LONGEST && Character.isLetter(opening(line));
    if (!fits || (colon > 0 && !marked) || endsLikeProse(line)) {
      return "";
    }
    String words = Fold.words(line);
    int count = words.split(" ", -1).length;
    String kind = named(words);
    boolean titled = isTitled(line) && count <= LONGEST_UNMARKED_WORDS;
    boolean bullet = PostingText.isBullet(text, start, end);
    boolean above = !bullet && count <= LONGEST_ABOVE_LIST_WORDS && isBulletAfter(text, end);
    if (marked || above) {
      return kind.isEmpty() ? OTHER : kind;
    }
    // "Consulting experience is a plus" is a line of a list.
    boolean sentence = words.contains(" is ") || words.endsWith(" a plus");
    return titled && !sentence && !bullet ? kind : "";
  }

  /** True if the next line that is not blank opens with a bullet: then this one names a list. */
  private static boolean isBulletAfter(String text, int end) {
    int start = end;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int lineStart = start;
    while (lineStart > end && text.charAt(lineStart - 1) != '\n') {
      lineStart--;
    }
    int next = text.indexOf('\n', start);
    return PostingText.isBullet(text, lineStart, next < 0 ? text.length() : next);
  }

  // "Requirements: five years of ...": the heading and its text share a line.
  private static String inline(String head) {
    String words = Fold.words(head);
    int count = words.split(" ", -1).length;
    return count <= 4 && Character.isLetter(opening(head)) && isTitled(head) ? named(words) : "";
  }

  private static String named(String words) {
    int[] first = {KINDS.size()};
    PHRASES.scanWords(
        words, (phrase, start, end) -> first[0] = Math.min(first[0], KIND_OF_PHRASE.get(phrase)));
    if (first[0] < KINDS.size()) {
      return KINDS.get(first[0]).id();
    }
    boolean aboutName = words.startsWith("about ") && !words.contains(" team");
    return aboutName ? "about" : "";
  }

  private static PhraseAutomaton phrases() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String phrase : KINDS.get(kind).phrases()) {
        if (builder.add(phrase) == KIND_OF_PHRASE.size()) {
          KIND_OF_PHRASE.add(kind);
        }
      }
    }
    return builder.build();
  }

  private static char opening(String line) {
    return line.isEmpty() ? ' ' : line.charAt(0);
  }

  private static boolean endsLikeProse(String line) {
    char last = line.charAt(line.length() - 1);
    return ".;,!".indexOf(last) >= 0;
  }

  /** True if the first word is capitalised and most words are, or the line is short. */
  private static boolean isTitled(String line) {
    String[] words = line.split("\\s+", -1);
    long lower = 0;
    for (String word : words) {
      lower += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return Character.isUpperCase(line.charAt(0))
        && (lower * 2 <= words.length || words.length <= 5);
  }

  /** A kind of section, and the phrases by which its headings are known. */
  private record Kind(String id, List<String> phrases) {
    private static final String RESOURCE = "text/headings.yaml";

    static List<Kind> load() {
      try (InputStream in = Headings.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        return new YAMLMapper().readValue(in, new TypeReference<List<Kind>>() {});
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read " + RESOURCE, e);
      }
    }
  }
}
