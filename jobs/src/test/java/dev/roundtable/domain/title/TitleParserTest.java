package dev.roundtable.domain.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.guide.GuideLoader;
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
  private static final TitleParser WITH_GUIDE = new TitleParser(GuideLoader.packaged());

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

  /** Titles of the world, with the words of the guide that the program carries. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/title_world.csv", numLinesToSkip = 1, emptyValue = "")
  void parsesWithTheGuide(
      String title,
      String company,
      String field,
      String role,
      String level,
      String source,
      String track) {
    TitleFacts facts = WITH_GUIDE.parse(title, company, field).value();
    assertThat(facts)
        .isEqualTo(
            new TitleFacts(text(role), text(level), text(source), track, facts.specialties()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/described_level.csv", numLinesToSkip = 1, emptyValue = "")
  void readsTheLevelThatADescriptionStates(String description, String level) {
    TitleFacts facts =
        WITH_GUIDE.parse("Data Engineer", null, null, description.replace("\\n", "\n")).value();
    assertThat(facts.level()).isEqualTo(text(level));
    assertThat(facts.levelSource()).isEqualTo(level == null ? "" : "description");
  }

  @Test
  void titleAndFieldGoBeforeTheDescription() {
    String description = "This is a mid-level role.";
    assertThat(WITH_GUIDE.parse("Staff Data Engineer", null, null, description).value().level())
        .isEqualTo("staff");
    assertThat(WITH_GUIDE.parse("Data Engineer", null, "Senior", description).value().levelSource())
        .isEqualTo("field");
    assertThat(WITH_GUIDE.parse("Head of Data", null, null, description).value().level()).isEmpty();
  }

  @Property(tries = 300)
  void readsAnyDescriptionTheSameWayTwice(@ForAll("descriptions") String description) {
    assertThat(WITH_GUIDE.parse("Data Engineer", "meta", null, description))
        .isEqualTo(WITH_GUIDE.parse("Data Engineer", "meta", null, description));
  }

  @Provide
  Arbitrary<String> descriptions() {
    return AnyText.of(
        "Level:",
        "Senior",
        "This is a",
        "role",
        "looking for a",
        "engineer",
        "As a",
        "IC4",
        "staff");
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
