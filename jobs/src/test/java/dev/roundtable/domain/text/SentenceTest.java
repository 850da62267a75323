package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  @ParameterizedTest
  @CsvSource({
    "'One here. Two there.', there, ' Two there.'",
    "'One here. Two there.', here, 'One here.'",
    "'Remote in the U.S. only. Next.', only, 'Remote in the U.S. only.'",
    "'Team: data | Mode: hybrid | Pay: good', hybrid, ' Mode: hybrid '",
    "'Is it remote? No.', remote, 'Is it remote?'",
    "'version 3.5 of it', of, 'version 3.5 of it'"
  })
  void reachesFromStopToStop(String text, String word, String expected) {
    Sentence sentence = Sentence.around(text, text.indexOf(word));
    assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(expected);
  }

  @Property(tries = 500)
  void holdsTheOffsetAndStaysShort(@ForAll("texts") String text) {
    for (int offset = 0; offset < text.length(); offset += 7) {
      Sentence sentence = Sentence.around(text, offset);
      assertThat(sentence.start()).isBetween(0, offset);
      assertThat(sentence.end()).isBetween(offset, text.length());
      assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(600);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.of("One. ", "U.S. ", "\n", "| ", "word", "? ");
  }
}
