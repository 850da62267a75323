package dev.roundtable.emphasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What rounds ask and how long loops are, from interview reports. */
class ReportedRoundsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Guide GUIDE = GuideLoader.packaged();
  private static final Company COMPANY = GUIDE.companies().get(0);

  @Test
  void reportsOfOtherRolesAskNothingOfDataEngineers() {
    Map<String, Object> report =
        asked("r", COMPANY.stages().get(0), GUIDE.domains().get(0).id(), 4);
    report.put("role", "software_engineer");
    assertThat(focusOf(report))
        .allSatisfy(row -> assertThat(row.<String>getAs("basis")).isEqualTo("prior"));
  }

  @Test
  void questionsThatNobodyCheckedCountHalf() {
    String stage = COMPANY.stages().get(0);
    List<Row> reports = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Map<String, Object> report = asked("r" + i, stage, GUIDE.domains().get(0).id(), 8);
      report.put("verified", false);
      reports.add(TestRows.of("silver.report_round").row(report));
    }
    Row focus =
        derived("gold.round_focus", reports).stream()
            .filter(row -> row.getAs("company_id").equals(COMPANY.id()))
            .filter(row -> row.getAs("stage").equals(stage))
            .findFirst()
            .orElseThrow();
    double k = focus.<Double>getAs("concentration");
    assertThat(focus.<Double>getAs("weight_on_own_reports")).isEqualTo(20 / (20 + k));
    assertThat(focus.<Integer>getAs("verified_report_count")).isZero();
  }

  @Test
  void whatFewerThanFiveWereAskedIsNotTold() {
    String stage = COMPANY.stages().get(0);
    List<Row> reports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      reports.add(round("r" + i, stage, GUIDE.domains().get(0).id(), 8));
    }
    assertThat(derived("gold.round_focus", reports))
        .filteredOn(row -> row.getAs("company_id").equals(COMPANY.id()))
        .filteredOn(row -> row.getAs("stage").equals(stage))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.<Double>getAs("share"))
                  .isCloseTo(row.<Double>getAs("prior_share"), within(1e-9));
              assertThat(row.isNullAt(row.fieldIndex("question_count"))).isTrue();
              assertThat(row.<String>getAs("basis")).isEqualTo("prior");
            });
  }

  @Test
  void postingsTiltWhatIsExpected() {
    String stressed = GUIDE.domains().get(1).id();
    List<Row> emphasis = new ArrayList<>();
    for (Domain domain : GUIDE.domains()) {
      boolean here = domain.id().equals(stressed);
      emphasis.add(emphasis("all", "all", domain, 0.1, 1));
      emphasis.add(emphasis(COMPANY.id(), "all", domain, here ? 0.4 : 0.6 / 9, 0.8));
    }
    List<Row> rounds =
        Derived.rows(
            EmphasisStage.derivations(GUIDE),
            "gold.round_focus",
            DAY,
            Map.of("gold.domain_emphasis", emphasis));
    assertThat(rounds)
        .filteredOn(row -> row.getAs("company_id").equals(COMPANY.id()))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              boolean here = row.getAs("domain_id").equals(stressed);
              double prior = row.<Double>getAs("prior_share");
              double tilted = prior * Math.sqrt(here ? 4 : 0.6 / 0.9);
              double others = (1 - priorOf(stressed, row)) * Math.sqrt(0.6 / 0.9);
              double whole = priorOf(stressed, row) * 2 + others;
              assertThat(row.<Double>getAs("share")).isCloseTo(tilted / whole, within(1e-9));
              assertThat(row.<String>getAs("basis")).isEqualTo("postings");
              assertThat(row.<String>getAs("posting_scope")).isEqualTo("company");
              assertThat(row.<Double>getAs("posting_weight")).isEqualTo(0.8);
            });
  }

  private static double priorOf(String domain, Row row) {
    double sum =
        GUIDE.domains().stream()
            .mapToDouble(one -> one.prior().getOrDefault(row.<String>getAs("stage"), 0.0))
            .sum();
    return GUIDE.domain(domain).orElseThrow().prior().get(row.<String>getAs("stage")) / sum;
  }

  private static Row emphasis(
      String company, String level, Domain domain, double share, double weight) {
    return TestRows.of("gold.domain_emphasis")
        .row(
            Map.of(
                "company_id", company,
                "level", level,
                "domain_id", domain.id(),
                "cluster_count", 40,
                "share", share,
                "weight_on_own_data", weight,
                "top_skills", List.of()));
  }

  @Test
  void aLoopIsAsLongAsThoseSayWhoCameToItsEnd() {
    List<Row> rounds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rounds.add(timed("done" + i, 1, "phone_screen", 60.0));
      rounds.add(timed("done" + i, 2, "onsite", 45.0));
      rounds.add(timed("done" + i, 3, "onsite", 60.0));
      rounds.add(timed("turned-down" + i, 1, "phone_screen", 60.0));
    }
    // Of an onsite round nobody says how long it was, and another may have been one.
    rounds.add(timed("untimed", 1, "onsite", null));
    rounds.add(timed("unnamed", 1, "onsite", 30.0));
    rounds.add(timed("unnamed", 2, "", 60.0));
    rounds.add(timed("unnamed", 3, "", 60.0));
    Row fact =
        derived("gold.loop_fact", rounds).stream()
            .filter(row -> row.getAs("company_id").equals(COMPANY.id()))
            .findFirst()
            .orElseThrow();
    assertThat(fact.<Integer>getAs("report_count")).isEqualTo(7);
    assertThat(fact.<Double>getAs("rounds_median")).isEqualTo(3.0);
    assertThat(fact.<Integer>getAs("onsite_report_count")).isEqualTo(5);
    assertThat(fact.<Double>getAs("onsite_minutes_median")).isEqualTo(105.0);
  }

  @Test
  void withoutPostingsAndReportsTheFocusOfARoundIsThePriorAndSaysSo() {
    List<Row> rounds = derived("gold.round_focus", List.of());
    assertThat(rounds)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("basis")).isEqualTo("prior");
              assertThat(row.<Double>getAs("share"))
                  .isCloseTo(row.<Double>getAs("prior_share"), within(1e-9));
              assertThat(row.<Integer>getAs("posting_count")).isZero();
              assertThat(row.<Integer>getAs("report_count")).isZero();
            });
  }

  @Test
  void reportsPullTheFocusOfTheirOwnStageAndCompanyOnly() {
    String domain = GUIDE.domains().get(0).id();
    String stage = COMPANY.stages().get(0);
    List<Row> reports = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      reports.add(round("r" + i, stage, domain, 4));
    }
    List<Row> rounds = derived("gold.round_focus", reports);
    for (Row row : rounds) {
      boolean own =
          row.getAs("company_id").equals(COMPANY.id()) && row.getAs("stage").equals(stage);
      String others = row.getAs("stage").equals(stage) ? "other_companies" : "prior";
      assertThat(row.<String>getAs("basis")).isEqualTo(own ? "reports" : others);
      assertThat(row.<Integer>getAs("report_count")).isEqualTo(own ? 10 : 0);
      if (own && row.getAs("domain_id").equals(domain)) {
        double prior = row.<Double>getAs("prior_share");
        double k = row.<Double>getAs("concentration");
        assertThat(row.<Double>getAs("share")).isCloseTo((40 + k * prior) / (40 + k), within(1e-9));
        assertThat(row.<Double>getAs("weight_on_own_reports")).isEqualTo(40 / (40 + k));
        assertThat(row.<Integer>getAs("verified_report_count")).isEqualTo(10);
        assertThat(row.<Integer>getAs("question_count")).isEqualTo(40);
      }
    }
  }

  private static List<Row> focusOf(Map<String, Object> report) {
    Row round = TestRows.of("silver.report_round").row(report);
    return derived("gold.round_focus", List.of(round));
  }

  private static Row timed(String report, int number, String stage, Double minutes) {
    Map<String, Object> values = asked(report, stage, "", 0);
    values.put("round_number", number);
    values.put("minutes", minutes);
    return TestRows.of("silver.report_round").row(values);
  }

  private static Row round(String report, String stage, String domain, int questions) {
    return TestRows.of("silver.report_round").row(asked(report, stage, domain, questions));
  }

  private static Map<String, Object> asked(
      String report, String stage, String domain, int questions) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "board");
    values.put("report_id", report);
    values.put("company_id", COMPANY.id());
    values.put("role", "data_engineer");
    values.put("verified", true);
    values.put("stage", stage);
    values.put("round_number", 1);
    values.put("domain_id", domain);
    values.put("question_count", questions);
    return values;
  }

  private static List<Row> derived(String table, List<Row> reports) {
    return Derived.rows(
        EmphasisStage.derivations(GUIDE), table, DAY, Map.of("silver.report_round", reports));
  }
}
