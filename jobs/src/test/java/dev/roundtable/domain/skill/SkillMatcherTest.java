package dev.roundtable.domain.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.guide.TestGuide;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SkillMatcherTest {
  private static final SkillMatcher MATCHER = new SkillMatcher(TestGuide.guide());

  /** Matches read "skill:strength", in the order of the text. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/skill.csv", numLinesToSkip = 1)
  void matches(String name, String text, String expected) {
    String found =
        MATCHER.match(text.replace("\\n", "\n")).stream()
            .map(match -> match.skill() + ":" + match.strength())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void keepsTheFirstSpanOfTheStrongestMention() {
    String text = "We like Python.\nRequirements:\nPython\nMore Python";
    assertThat(MATCHER.match(text))
        .containsExactly(new SkillMatch("python", "required", 30, 36, "required_section"));
  }

  @Test
  void saysHowAnEverydayWordWasProven() {
    assertThat(MATCHER.match("Go and Python").get(0).rule()).isEqualTo("text+corroborated");
  }

  @Property(tries = 1000)
  void spansAreInsideTheTextAndSkillsUnique(@ForAll("postings") String text) {
    List<SkillMatch> matches = MATCHER.match(text);
    assertThat(matches).isEqualTo(MATCHER.match(text));
    assertThat(matches.stream().map(SkillMatch::skill)).doesNotHaveDuplicates();
    for (SkillMatch match : matches) {
      assertThat(match.start()).isNotNegative().isLessThan(match.end());
      assertThat(match.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Provide
  Arbitrary<String> postings() {
    return AnyText.of(
        "Python",
        "Spark",
        "SQL",
        "C++",
        ".NET",
        "Go",
        "no",
        "required",
        "Requirements:",
        "a plus",
        "R&D",
        "Benefits:",
        "e.g.");
  }
}
