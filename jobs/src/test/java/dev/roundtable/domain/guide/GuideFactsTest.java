package dev.roundtable.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the site has always said stays as it is, and its texts can be filled in. */
class GuideFactsTest {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{[a-z0-9_]+(?::[^|{}]+\\|[^|{}]+)?}");

  private static Guide guide;

  @BeforeAll
  static void load() {
    guide = GuideLoader.packaged();
  }

  @Test
  void someLoopsHaveNoOnlineAssessment() {
    assertThat(guide.site().companies())
        .hasSize(12)
        .filteredOn(id -> !guide.company(id).orElseThrow().stages().contains("online_assessment"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void amazonKeepsItsFacts() {
    Company amazon = guide.company("amazon").orElseThrow();
    assertThat(amazon.referenceMetro()).isEqualTo("seattle");
    assertThat(amazon.rung("senior").orElseThrow().code()).isEqualTo("L6");
    assertThat(amazon.rung("staff").orElseThrow().code()).isEqualTo("L7");
    assertThat(amazon.rung("principal").orElseThrow().code()).isEqualTo("L8");
    assertThat(amazon.band("senior"))
        .contains(
            new Company.Band(
                "senior",
                "USD",
                new Company.Range(185_000, 230_000),
                new Company.Range(310_000, 420_000)));
    assertThat(amazon.band("staff"))
        .contains(
            new Company.Band(
                "staff",
                "USD",
                new Company.Range(225_000, 280_000),
                new Company.Range(450_000, 650_000)));
    assertThat(amazon.office("boston").orElseThrow().factor()).isEqualTo(0.90);
    assertThat(amazon.rounds()).hasSize(6);
    assertThat(amazon.rounds())
        .filteredOn(round -> !round.stage().equals("online_assessment"))
        .extracting(Company.Round::minutes)
        .containsExactly(30, 60, 60, 60, 60);
    assertThat(amazon.values())
        .extracting(Level.Note::heading)
        .containsExactly("Dive Deep", "Ownership", "Bias for Action", "Earn Trust");
  }

  @Test
  void seniorAndStaffKeepTheirFacts() {
    Level senior = guide.level("senior").orElseThrow();
    assertThat(senior.years()).isEqualTo(new Level.Span(5, 8));
    assertThat(senior.prep().weeks()).isEqualTo(new Level.Span(8, 10));
    assertThat(senior.prep().tight()).isEqualTo(4);
    assertThat(senior.bar()).hasSize(3);
    Level staff = guide.level("staff").orElseThrow();
    assertThat(staff.years()).isEqualTo(new Level.Span(8, 12));
    assertThat(staff.prep().weeks()).isEqualTo(new Level.Span(10, 12));
    assertThat(staff.prep().tight()).isEqualTo(4);
    assertThat(staff.bar()).hasSize(4);
    assertThat(guide.levels()).allSatisfy(level -> assertThat(level.prep().steps()).hasSize(5));
  }

  @Test
  void titlesOfPagesAreFixed() {
    assertThat(guide.site().texts())
        .containsEntry("meta_title_level", List.of("{company} {level_title} Interview ({code})"))
        .containsEntry(
            "meta_title_city", List.of("{company} {level_title} Interview in {city} ({code})"));
  }

  @Test
  void bracesAreBalancedAndHoldPlainNames() {
    guide
        .site()
        .texts()
        .forEach(
            (id, variants) ->
                assertThat(variants)
                    .as(id)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                        text ->
                            assertThat(PLACEHOLDER.matcher(text).replaceAll(""))
                                .doesNotContain("{", "}")));
  }

  @Test
  void tasksUseNoPlaceholderButTheCompany() {
    assertThat(guide.levels())
        .flatExtracting(level -> level.prep().steps())
        .flatExtracting(Level.Step::tasks)
        .allSatisfy(task -> assertThat(task.replace("{company}", "")).doesNotContain("{", "}"));
  }

  @Test
  void openerHoldsItsParameterOnce() {
    SiteText.Opener opener = guide.site().opener();
    assertThat(opener.query().split(Pattern.quote("{" + opener.parameter() + "}"), -1)).hasSize(2);
    assertThat(opener.expected()).isNotEmpty();
    assertThat(opener.expected())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(opener.expected().get(0)));
  }
}
