package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageTest {
  private static final String ENGLISH = "You will build the pipelines of our team and own them. ";
  private static final String GERMAN = "Du wirst die Pipelines für unser Team bauen und betreuen. ";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/language.csv", numLinesToSkip = 1)
  void tells(String name, String text, String language) {
    String posting = text == null ? null : text.replace("\\n", "\n");
    assertThat(Language.of(posting)).isEqualTo(language == null ? "" : language);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/language.csv", numLinesToSkip = 1)
  void neitherCaseNorRepetitionChangesIt(String name, String text, String language) {
    if (language != null) {
      assertThat(Language.of(text.toUpperCase(Locale.ROOT))).isEqualTo(language);
      assertThat(Language.of((text + "\n").repeat(5))).isEqualTo(language);
    }
  }

  @Test
  void theLongerPartDecides() {
    assertThat(Language.of(ENGLISH.repeat(4) + GERMAN.repeat(2))).isEqualTo("en");
    assertThat(Language.of(ENGLISH.repeat(2) + GERMAN.repeat(4))).isEqualTo("de");
  }

  @Test
  void readsOnlyTheStart() {
    String english = ENGLISH.repeat(4000 / ENGLISH.length() + 1);
    assertThat(Language.of(english + GERMAN.repeat(1000))).isEqualTo("en");
  }

  @Property(tries = 1000)
  void isOneOfTheLanguages(@ForAll("postings") String text) {
    String language = Language.of(text);
    assertThat(language).isEqualTo(Language.of(text));
    assertThat(language)
        .isIn("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ja", "zh", "ko", "");
  }

  @Provide
  Arbitrary<String> postings() {
    return AnyText.of(
        "the",
        "and",
        "you'll",
        "l’",
        "und",
        "für",
        "u\u0308ber",
        "para",
        "que",
        "日本語",
        "データ",
        "데이터",
        "w",
        "się",
        "\uD842",
        "e-");
  }
}
