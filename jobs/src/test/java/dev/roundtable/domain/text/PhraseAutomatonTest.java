package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseAutomatonTest {
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
