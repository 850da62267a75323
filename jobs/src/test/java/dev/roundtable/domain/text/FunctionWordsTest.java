package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {
  private static final FunctionWords WORDS = new FunctionWords();

  @Test
  void everyWordIsWrittenAsTextsAreRead() throws IOException {
    lists()
        .values()
        .forEach(
            list ->
                assertThat(WordSet.of(list))
                    .hasSizeGreaterThan(40)
                    .allMatch(word -> word.matches("\\p{L}+'?"))
                    .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .allMatch(word -> Normalizer.isNormalized(word, Normalizer.Form.NFC)));
  }

  @Test
  void aWordBelongsToAllItsLanguages() {
    assertThat(languagesOf("the")).isEqualTo("en ");
    assertThat(languagesOf("under")).isEqualTo("en sv ");
    assertThat(languagesOf("qu'")).isEqualTo("fr ");
    assertThat(languagesOf("pipeline")).isEmpty();
  }

  // Neighbours have no name.
  private static String languagesOf(String word) {
    long state = WordHash.EMPTY;
    for (int i = 0; i < word.length(); i++) {
      state = WordHash.add(state, word.charAt(i));
    }
    int found = WORDS.languagesOf(WordHash.mix(state));
    StringBuilder names = new StringBuilder();
    for (int language = 0; language < WORDS.languages(); language++) {
      if ((found >>> language & 1) == 1 && !WORDS.name(language).isEmpty()) {
        names.append(WORDS.name(language)).append(' ');
      }
    }
    return names.toString();
  }

  private static Map<String, String> lists() throws IOException {
    try (InputStream in =
        FunctionWordsTest.class.getResourceAsStream("/language/function_words.yaml")) {
      Map<String, Map<String, String>> groups =
          new YAMLMapper().readValue(in, new TypeReference<>() {});
      assertThat(groups).containsOnlyKeys("languages", "neighbours");
      Map<String, String> lists = groups.get("languages");
      lists.putAll(groups.get("neighbours"));
      return lists;
    }
  }
}
