package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.text.PostingText.Section;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PostingTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/section.csv", numLinesToSkip = 1)
  void splits(String name, String text, String kinds) {
    PostingText posting = PostingText.of(text.replace("\\n", "\n"));
    assertThat(posting.sections().stream().map(Section::kind).collect(Collectors.joining(" ")))
        .isEqualTo(kinds);
  }

  @Property(tries = 500)
  void sectionsCoverTheText(@ForAll("postings") String text) {
    int at = 0;
    for (Section section : PostingText.of(text).sections()) {
      assertThat(section.start()).isEqualTo(at);
      assertThat(section.end()).isGreaterThan(at);
      at = section.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> postings() {
    return AnyText.of(
        "Requirements:\n",
        "\nBenefits\n",
        "equal opportunity employer",
        "- Python\n",
        "\n",
        "About",
        "Must have: ",
        "**Nice to have**",
        "●",
        "■必須",
        "Preferred. ");
  }
}
