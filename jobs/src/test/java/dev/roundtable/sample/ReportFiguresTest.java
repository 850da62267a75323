package dev.roundtable.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.sample.SampleTree.Good;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReportFiguresTest {
  private static final SampleTree TREE = SampleTree.shared();
  private static final Resolver RESOLVER = new Resolver(TREE.guide());
  private static final List<Good> REPORTS = TREE.good("reports");

  @Test
  void reportsAndCompaniesAreAsTheSiteSays() {
    assertThat(REPORTS).hasSize(2817);
    Set<String> companies =
        REPORTS.stream()
            .map(report -> RESOLVER.company(report.text("company")))
            .collect(Collectors.toSet());
    assertThat(companies).hasSize(929);
    assertThat(companies).containsAll(TREE.guide().companies().stream().map(Company::id).toList());
    assertThat(REPORTS.stream().map(report -> report.text("source_id")).distinct()).hasSize(2817);
  }

  @Test
  void postingsNameNoOtherCompanies() {
    Set<String> reported =
        REPORTS.stream()
            .map(report -> RESOLVER.company(report.text("company")))
            .collect(Collectors.toSet());
    assertThat(TREE.good("postings"))
        .allMatch(posting -> reported.contains(RESOLVER.company(posting.text("company"))));
    assertThat(TREE.good("offers"))
        .allMatch(offer -> reported.contains(RESOLVER.company(offer.text("company"))));
  }

  @Test
  void amazonLoopsHaveSixRoundsAndFourPointEightHoursOnSite() {
    List<Good> amazon = of("amazon");
    assertThat(amazon).hasSize(160);
    assertThat(median(amazon, 0)).isEqualTo(6);
    assertThat(median(amazon, 1)).isEqualTo(288);
    for (String code : List.of("L4", "L5", "L6", "L7")) {
      List<Good> level =
          amazon.stream().filter(report -> report.text("level").equals(code)).toList();
      assertThat(level).hasSizeGreaterThan(20);
    }
  }

  @Test
  void noAssessmentWhereTheGuideHasNone() {
    for (Company company : TREE.guide().companies()) {
      boolean has =
          of(company.id()).stream()
              .flatMap(report -> rounds(report).stream())
              .anyMatch(round -> round.path("kind").asText().equals("Online assessment"));
      assertThat(has).isEqualTo(company.stages().contains("online_assessment"));
    }
  }

  @Test
  void questionsVaryAndSomeNameTheirDomain() {
    List<JsonNode> questions =
        REPORTS.stream()
            .flatMap(report -> rounds(report).stream())
            .flatMap(round -> StreamSupport.stream(round.path("questions").spliterator(), false))
            .toList();
    Set<String> domains =
        TREE.guide().domains().stream().map(domain -> domain.id()).collect(Collectors.toSet());
    assertThat(questions).hasSizeGreaterThan(10_000);
    assertThat(questions.stream().map(question -> question.path("text").asText()).distinct())
        .hasSizeGreaterThan(2_000);
    assertThat(questions).anyMatch(question -> !question.has("text"));
    assertThat(
            questions.stream()
                .filter(question -> question.has("domain"))
                .map(question -> question.get("domain").asText())
                .collect(Collectors.toSet()))
        .hasSizeGreaterThan(5)
        .isSubsetOf(domains);
  }

  private static List<Good> of(String company) {
    return REPORTS.stream()
        .filter(report -> RESOLVER.company(report.text("company")).equals(company))
        .toList();
  }

  private static List<JsonNode> rounds(Good report) {
    return StreamSupport.stream(report.record().path("rounds").spliterator(), false).toList();
  }

  // Of 0 the number of rounds, of 1 the minutes on site.
  private static double median(List<Good> reports, int what) {
    return Quantiles.median(
        reports.stream()
            .mapToDouble(report -> what == 0 ? rounds(report).size() : onSite(report))
            .toArray());
  }

  private static double onSite(Good report) {
    return rounds(report).stream()
        .filter(round -> round.path("kind").asText().startsWith("Onsite"))
        .mapToDouble(round -> round.path("minutes").asDouble())
        .sum();
  }
}
