package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseAutomatonTest {
  /** Few, so that phrases occur; of one, two and three bytes in UTF-8, some of which fold alike. */
  private static final String LETTERS = "aAbéEe \u2003-\u2013\n+#Łłß•日本";

  private static final List<String> PHRASES = List.of("he", "she", "hers", "his", "data  lake", "");

  @Test
  void reportsOverlappingPhrasesByTheirEnds() {
    assertThat(found("USHERS")).containsExactly("SHE", "HE", "HERS");
  }

  @Test
  void foldsBlanksAndHyphensButNotLineEnds() {
    assertThat(found("a data   lake")).containsExactly("data   lake");
    assertThat(found("a Data-Lake")).containsExactly("Data-Lake");
    assertThat(found("a data - lake")).isEmpty();
    assertThat(found("a data\nlake")).isEmpty();
  }

  @Test
  void wholeWordsOnly() {
    List<String> words = new ArrayList<>();
    automaton().scanWords("she, ushers", (phrase, start, end) -> words.add("she"));
    assertThat(words).hasSize(1);
  }

  @Property(tries = 500)
  void findsWhatIndexOfFinds(@ForAll("texts") String text) {
    boolean expected = text.toLowerCase(Locale.ROOT).contains("she");
    assertThat(found(text).stream().anyMatch("she"::equalsIgnoreCase)).isEqualTo(expected);
  }

  @Property(tries = 1000)
  void findsWhatALookAtEveryPlaceFinds(
      @ForAll("phrases") List<String> phrases, @ForAll("lettered") String text) {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    SortedMap<Integer, String> numbered = new TreeMap<>();
    phrases.forEach(phrase -> numbered.putIfAbsent(builder.add(phrase), phrase));
    List<Match> found = new ArrayList<>();
    builder.build().scan(text, (phrase, start, end) -> found.add(new Match(phrase, start, end)));
    assertThat(found).isEqualTo(slowly(numbered, text));
  }

  @Property(tries = 500)
  void findsInAStretchWhatItFindsInTheWhole(
      @ForAll("phrases") List<String> phrases, @ForAll("lettered") String text) {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    phrases.forEach(builder::add);
    PhraseAutomaton automaton = builder.build();
    int from = text.length() / 3;
    int to = text.length() - text.length() / 4;
    List<Match> inside = new ArrayList<>();
    automaton.scan(
        FoldedText.of(text),
        (phrase, start, end) -> {
          if (start >= from && end <= to) {
            inside.add(new Match(phrase, start, end));
          }
        });
    List<Match> stretch = new ArrayList<>();
    automaton.scan(
        text, from, to, (phrase, start, end) -> stretch.add(new Match(phrase, start, end)));
    assertThat(stretch).isEqualTo(inside);
  }

  private record Match(int phrase, int start, int end) {}

  /** All phrases at all places, by their ends, longer ones first. */
  private static List<Match> slowly(SortedMap<Integer, String> phrases, String text) {
    List<Match> found = new ArrayList<>();
    String symbols = symbols(text);
    for (int start = 0; start < text.length(); start++) {
      for (Map.Entry<Integer, String> phrase : phrases.entrySet()) {
        int end = end(symbols, start, symbols(phrase.getValue().strip()));
        if (end > start) {
          found.add(new Match(phrase.getKey(), start, end));
        }
      }
    }
    found.sort(Comparator.comparingInt(Match::end).thenComparingInt(Match::start));
    return found;
  }

  /** Where a phrase that begins at an offset ends; -1 if it does not. */
  private static int end(String text, int start, String phrase) {
    int at = start;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ' && i > 0 && phrase.charAt(i - 1) == ' ') {
        continue;
      }
      if (at >= text.length() || text.charAt(at) != phrase.charAt(i)) {
        return -1;
      }
      at++;
      while (phrase.charAt(i) == ' ' && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private static String symbols(String text) {
    StringBuilder symbols = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char symbol = Fold.of(text.charAt(i));
      boolean joins =
          i > 0
              && i + 1 < text.length()
              && Fold.isWord(text.charAt(i - 1))
              && Fold.isWord(text.charAt(i + 1));
      symbols.append(symbol == '-' && joins ? ' ' : symbol);
    }
    return symbols.toString();
  }

  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(5).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> lettered() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(LETTERS).ofMaxLength(80), AnyText.wild());
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.of("she", "s", "h", "e", "SHE", "data", "lake");
  }

  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    automaton().scan(text, (phrase, start, end) -> found.add(text.substring(start, end)));
    return found;
  }

  private static PhraseAutomaton automaton() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    PHRASES.forEach(builder::add);
    return builder.build();
  }
}
