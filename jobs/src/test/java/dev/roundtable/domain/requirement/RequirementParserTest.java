package dev.roundtable.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.text.PostingText;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RequirementParserTest {
  /** Years read "5+" or "3-5", and " preferred" behind them if they are no must. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/years.csv", numLinesToSkip = 1)
  void readsYears(String name, String text, String asked, String rule) {
    YearsAsked years = parse(text).years().orElse(null);
    assertThat(years == null ? null : shown(years)).isEqualTo(asked);
    assertThat(years == null ? null : years.rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/education.csv", numLinesToSkip = 1)
  void readsEducation(String name, String text, String asked, String rule) {
    EducationAsked education = parse(text).education().orElse(null);
    assertThat(education == null ? null : shown(education)).isEqualTo(asked);
    assertThat(education == null ? null : education.rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/employment.csv", numLinesToSkip = 1)
  void readsEmployment(
      String name, String field, String title, String text, String type, String rule) {
    String description = lines(Objects.requireNonNullElse(text, ""));
    EmploymentStated stated =
        RequirementParser.parse(field, title, description, PostingText.of(description))
            .employment()
            .orElse(null);
    assertThat(stated == null ? null : stated.type().code()).isEqualTo(type);
    assertThat(stated == null ? null : stated.rule()).isEqualTo(rule);
  }

  @Property(tries = 2000)
  void spansAreInTheTextAndHoldTheEvidence(@ForAll("requirements") String text) {
    Requirements read = RequirementParser.parse(text, text, text, PostingText.of(text));
    assertThat(read).isEqualTo(RequirementParser.parse(text, text, text, PostingText.of(text)));
    read.years()
        .ifPresent(
            years -> {
              assertWithin(years.start(), years.end(), text);
              assertThat(years.least()).isBetween(0, 29);
              assertThat(years.most() == null || years.most() >= years.least()).isTrue();
            });
    read.education().ifPresent(found -> assertWithin(found.start(), found.end(), text));
    read.employment().ifPresent(found -> assertWithin(found.start(), found.end(), text));
  }

  @Property
  void readsAnyNumberOfYears(@ForAll("wanted") Integer years) {
    String text = "Requirements:\n- At least " + years + " years of experience in data engineering";
    YearsAsked read = parse(text).years().orElseThrow();
    assertThat(read.least()).isEqualTo(years);
    assertThat(text.substring(read.start(), read.end())).isEqualTo(years + " years");
  }

  @Provide
  Arbitrary<Integer> wanted() {
    return net.jqwik.api.Arbitraries.integers().between(1, 20);
  }

  @Provide
  Arbitrary<String> requirements() {
    return AnyText.of(
        "5+",
        "years",
        "five (5)",
        "yrs",
        "3-5",
        "to",
        "or more",
        "of experience",
        "in",
        "(",
        "Bachelor's",
        "MS",
        "PhD",
        "degree",
        "B.S.",
        "or equivalent",
        "preferred",
        "Master",
        "full-time",
        "contract",
        "6-month",
        "position",
        "Employment type:",
        "Intern",
        "Requirements:",
        "a year",
        "2.5",
        "Jahre",
        "年",
        "with a",
        "Years of experience:");
  }

  private static Requirements parse(String text) {
    return RequirementParser.parse(lines(text));
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  private static void assertWithin(int start, int end, String text) {
    assertThat(start).isNotNegative().isLessThan(end);
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  private static String shown(YearsAsked years) {
    String upTo = years.most() == null ? "+" : "-" + years.most();
    return years.least() + upTo + (years.required() ? "" : " preferred");
  }

  private static String shown(EducationAsked education) {
    return education.degree().code()
        + (education.required() ? " required" : " preferred")
        + (education.orExperience() ? " or_experience" : "");
  }
}
