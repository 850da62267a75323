package dev.roundtable.domain.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.guide.TestGuide;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TitleParserTest {
  private static final TitleParser PARSER = new TitleParser(TestGuide.guide());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/title.csv", numLinesToSkip = 1, emptyValue = "")
  void parses(
      String name,
      String title,
      String company,
      String field,
      String role,
      String level,
      String source,
      String track,
      String specialties) {
    TitleFacts expected =
        new TitleFacts(
            text(role),
            text(level),
            text(source),
            track,
            specialties == null ? List.of() : List.of(specialties.split(" ")));
    assertThat(PARSER.parse(title, company, field).value()).isEqualTo(expected);
  }

  @Test
  void namesWhatIsUnknown() {
    assertThat(PARSER.parse("Barista", null, null).issues())
        .containsExactly(Issue.ROLE_UNKNOWN, Issue.LEVEL_UNKNOWN);
    assertThat(PARSER.parse("Senior Data Engineer", null, null).issues()).isEmpty();
    assertThat(PARSER.parse(null, null, null).value().role()).isEmpty();
  }

  @Property(tries = 500)
  void readsAnythingTheSameWayTwice(
      @ForAll("titles") String title, @ForAll("titles") String field) {
    assertThat(PARSER.parse(title, "amazon", field))
        .isEqualTo(PARSER.parse(title, "amazon", field));
  }

  @Property(tries = 300)
  void levelHasASourceAndTheOtherWayAround(@ForAll("titles") String title) {
    TitleFacts facts = PARSER.parse(title, "amazon", null).value();
    assertThat(facts.level().isEmpty()).isEqualTo(facts.levelSource().isEmpty());
    assertThat(facts.specialties()).isSorted().doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> titles() {
    return AnyText.of(
        "Senior",
        "Staff",
        "Data Engineer",
        "II",
        "L6",
        "Manager",
        "Lead",
        "Principal",
        "of",
        "Sr.");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
