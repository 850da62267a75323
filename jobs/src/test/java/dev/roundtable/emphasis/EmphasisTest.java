package dev.roundtable.emphasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class EmphasisTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Guide GUIDE = GuideLoader.packaged();
  private static final Company COMPANY = GUIDE.companies().get(0);

  private final List<Row> postings = new ArrayList<>();
  private final List<Row> skills = new ArrayList<>();

  @Test
  void theShareOfASkillIsThatOfTheClustersThatRequireIt() {
    fivePostings();
    skill("a", "sql", "required");
    skill("b", "sql", "required");
    skill("c", "sql", "preferred");
    Row sql = stack("sql");
    assertThat(sql.<Integer>getAs("cluster_count")).isEqualTo(5);
    assertThat(sql.<Integer>getAs("required_count")).isEqualTo(2);
    assertThat(sql.<Integer>getAs("named_count")).isEqualTo(3);
    assertThat(sql.<Double>getAs("share")).isEqualTo(0.4);
    // Wilson's interval of 2 in 5.
    assertThat(sql.<Double>getAs("share_low")).isCloseTo(0.1176, within(1e-4));
    assertThat(sql.<Double>getAs("share_high")).isCloseTo(0.7693, within(1e-4));
  }

  @Test
  void repostsOfOneClusterHaveOneVote() {
    fivePostings();
    for (int i = 0; i < 20; i++) {
      posting("repost" + i, Map.of("cluster_id", "a"));
      skill("repost" + i, "sql", "required");
    }
    Row sql = stack("sql");
    assertThat(sql.<Integer>getAs("cluster_count")).isEqualTo(5);
    assertThat(sql.<Double>getAs("share")).isEqualTo(0.2);
  }

  @Test
  void theShareBeforeIsThatOfThePostingsThatWereCurrentThen() {
    fivePostings();
    skill("a", "sql", "required");
    skill("a", "spark", "required");
    for (int i = 0; i < 5; i++) {
      posting("old" + i, Map.of("is_current", false, "was_current", true));
      skill("old" + i, "sql", "required");
    }
    assertThat(stack("sql").<Double>getAs("share_before")).isEqualTo(1.0);
    assertThat(stack("spark").<Double>getAs("share_before")).isZero();
  }

  @Test
  void withoutPostingsThenThereIsNoShareBefore() {
    fivePostings();
    skill("a", "sql", "required");
    posting("old", Map.of("is_current", false, "was_current", true));
    assertThat(stack("sql").<Double>getAs("share_before")).isNull();
  }

  @Test
  void aSpecialtyHasTheStackOfItsPostings() {
    fivePostings();
    for (int i = 0; i < 5; i++) {
      posting("stream" + i, Map.of("specialties", List.of("streaming")));
      skill("stream" + i, "kafka", "required");
    }
    List<Row> rows = derived("gold.specialty_stack");
    Row kafka =
        rows.stream()
            .filter(row -> row.getAs("specialty_id").equals("streaming"))
            .findFirst()
            .orElseThrow();
    assertThat(kafka.<Double>getAs("share")).isEqualTo(1.0);
    assertThat(kafka.<Double>getAs("lift")).isEqualTo(2.0);
    assertThat(rows)
        .filteredOn(row -> row.getAs("specialty_id").equals("data_engineer"))
        .extracting(row -> row.<Integer>getAs("cluster_count"))
        .containsExactly(10);
  }

  @Test
  void aPairOfSkillsIsComparedWithEveryPosting() {
    fivePostings();
    posting("f", Map.of());
    for (String id : List.of("a", "b", "c", "d", "e")) {
      skill(id, "sql", "required");
      skill(id, "spark", "mentioned");
    }
    skill("f", "sql", "required");
    posting("g", Map.of());
    posting("h", Map.of());
    List<Row> pairs = derived("gold.skill_pair");
    assertThat(pairs)
        .extracting(
            row ->
                "%s %s %s of %s, lift %.2f"
                    .formatted(
                        row.getAs("skill_id"),
                        row.getAs("other_skill_id"),
                        row.getAs("both_count"),
                        row.getAs("cluster_count"),
                        row.<Double>getAs("lift")))
        .containsExactlyInAnyOrder("sql spark 5 of 6, lift 1.33", "spark sql 5 of 5, lift 1.33");
  }

  @Test
  void aClusterAsksForASkillAsStronglyAsTheStrongestOfItsPostings() {
    fivePostings();
    posting("repost", Map.of("cluster_id", "a"));
    skill("a", "sql", "preferred");
    skill("repost", "sql", "required");
    assertThat(stack("sql").<Integer>getAs("required_count")).isEqualTo(1);
  }

  @Test
  void aRepostThatIsNotCurrentAsksForNothing() {
    fivePostings();
    posting("closed", Map.of("cluster_id", "a", "is_current", false));
    skill("a", "sql", "preferred");
    skill("closed", "sql", "required");
    assertThat(stack("sql").<Integer>getAs("required_count")).isZero();
  }

  @Test
  void aSkillIsComparedWithAllCompaniesAtTheSameLevel() {
    for (int i = 0; i < 5; i++) {
      posting("senior" + i, Map.of());
      posting("other" + i, Map.of("company_id", "another"));
      posting("staff" + i, Map.of("level", "staff", "company_id", "another"));
      skill("senior" + i, "sql", "required");
      skill("staff" + i, "sql", "required");
    }
    skill("other0", "sql", "required");
    Row senior =
        derived("gold.tech_stack").stream()
            .filter(row -> row.getAs("company_id").equals(COMPANY.id()))
            .filter(row -> row.getAs("level").equals("senior"))
            .findFirst()
            .orElseThrow();
    // 5 of 5 against 6 of 10 at the level; over all levels it would be 11 of 15.
    assertThat(senior.<Double>getAs("lift")).isCloseTo(1 / 0.6, within(1e-9));
  }

  @Test
  void aPostingLikeTheOthersOfItsCompanyDoesNotMoveItAwayFromThem() {
    for (int i = 0; i < 30; i++) {
      posting("own" + i, Map.of());
      skill("own" + i, "kafka", "required");
      posting("other" + i, Map.of("company_id", "another", "level", i < 15 ? "senior" : "staff"));
      skill("other" + i, "sql", "required");
    }
    double company = share(COMPANY.id(), "all", domainOf("kafka"));
    posting("staff", Map.of("level", "staff"));
    skill("staff", "kafka", "required");
    assertThat(share(COMPANY.id(), "staff", domainOf("kafka")))
        .isGreaterThan(0.5)
        .isCloseTo(company, within(0.1));
  }

  private double share(String company, String level, String domain) {
    return derived("gold.domain_emphasis").stream()
        .filter(row -> row.getAs("company_id").equals(company))
        .filter(row -> row.getAs("level").equals(level))
        .filter(row -> row.getAs("domain_id").equals(domain))
        .findFirst()
        .orElseThrow()
        .getAs("share");
  }

  @Test
  void onlyCurrentPostingsOfDataRolesCount() {
    fivePostings();
    posting("old", Map.of("is_current", false));
    posting("boss", Map.of("track", "manager"));
    posting("other", Map.of("role", ""));
    posting("nobody", Map.of("company_id", ""));
    skill("a", "sql", "required");
    for (String id : List.of("old", "boss", "other", "nobody")) {
      skill(id, "sql", "required");
    }
    assertThat(stack("sql").<Double>getAs("share")).isEqualTo(0.2);
  }

  @Test
  void saysNothingOfFewerThanFiveClusters() {
    for (String id : List.of("a", "b", "c", "d")) {
      posting(id, Map.of());
      skill(id, "sql", "required");
    }
    assertThat(derived("gold.tech_stack")).isEmpty();
  }

  @Test
  void ranksByWhatIsRequiredThenByWhatIsNamed() {
    fivePostings();
    skill("a", "python", "required");
    skill("a", "sql", "required");
    skill("b", "sql", "required");
    skill("b", "airflow", "mentioned");
    skill("c", "python", "preferred");
    skill("d", "dbt", "required");
    assertThat(
            derived("gold.tech_stack").stream()
                .filter(EmphasisTest::isWholeCompany)
                .collect(
                    Collectors.toMap(
                        row -> row.<Integer>getAs("rank"), row -> row.<String>getAs("skill_id"))))
        .isEqualTo(Map.of(1, "sql", 2, "python", 3, "dbt", 4, "airflow"));
  }

  @Test
  void theSharesOfDomainsSumToOneInEveryScope() {
    fivePostings();
    skill("a", "sql", "required");
    skill("b", "python", "preferred");
    skill("c", "spark", "mentioned");
    skill("c", "airflow", "required");
    Map<String, Double> sums =
        derived("gold.domain_emphasis").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("company_id") + "|" + row.getAs("level"),
                    Collectors.summingDouble(row -> row.<Double>getAs("share"))));
    assertThat(sums)
        .hasSize(4)
        .allSatisfy((scope, sum) -> assertThat(sum).isCloseTo(1.0, within(1e-9)));
  }

  @Test
  void aClusterSpreadsOneVoteOverItsSkillsByStrength() {
    posting("a", Map.of());
    skill("a", "sql", "required");
    skill("a", "python", "preferred");
    Map<String, Double> own =
        derived("gold.domain_emphasis").stream()
            .filter(EmphasisTest::isWholeCompany)
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs("domain_id"), row -> row.<Double>getAs("own_share")));
    assertThat(own.get(domainOf("sql"))).isCloseTo(1 / 1.5, within(1e-12));
    assertThat(own.get(domainOf("python"))).isCloseTo(0.5 / 1.5, within(1e-12));
  }

  @Test
  void everyPracticeSetHoldsDistinctProblemsOfItsLevel() {
    Map<String, List<String>> sets =
        derived("gold.practice_set").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("company_id") + "|" + row.getAs("level"),
                    Collectors.mapping(
                        row -> row.<String>getAs("problem_id"), Collectors.toList())));
    assertThat(sets).isNotEmpty();
    sets.forEach(
        (page, problems) -> {
          String level = page.substring(page.indexOf('|') + 1);
          assertThat(problems).as(page).isNotEmpty().doesNotHaveDuplicates();
          assertThat(GUIDE.problems())
              .filteredOn(problem -> problems.contains(problem.id()))
              .allMatch(problem -> problem.levels().contains(level));
        });
  }

  @Test
  void aPracticeSetBeginsWithWhatPostingsStress() {
    String stressed = GUIDE.problems().get(GUIDE.problems().size() - 1).domain();
    List<Row> emphasis =
        GUIDE.domains().stream()
            .map(
                domain ->
                    TestRows.of("gold.domain_emphasis")
                        .row(
                            Map.of(
                                "company_id",
                                COMPANY.id(),
                                "level",
                                "all",
                                "domain_id",
                                domain.id(),
                                "share",
                                domain.id().equals(stressed) ? 0.82 : 0.02)))
            .toList();
    List<Row> sets = derived("gold.practice_set", Map.of("gold.domain_emphasis", emphasis));
    assertThat(sets)
        .filteredOn(row -> row.getAs("company_id").equals(COMPANY.id()))
        .filteredOn(row -> row.<Integer>getAs("position") == 1)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.<String>getAs("domain_id")).isEqualTo(stressed));
  }

  private void fivePostings() {
    List.of("a", "b", "c", "d", "e").forEach(id -> posting(id, Map.of()));
  }

  private void posting(String id, Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "board");
    values.put("posting_id", id);
    values.put("cluster_id", id);
    values.put("company_id", COMPANY.id());
    values.put("role", "data_engineer");
    values.put("level", "senior");
    values.put("track", "ic");
    values.put("is_current", true);
    values.putAll(more);
    postings.add(TestRows.of("silver.posting").row(values));
  }

  private void skill(String posting, String skill, String strength) {
    skills.add(
        TestRows.of("silver.posting_skill")
            .row(
                Map.of(
                    "source", "board",
                    "posting_id", posting,
                    "skill_id", skill,
                    "strength", strength)));
  }

  private Row stack(String skill) {
    List<Row> rows =
        derived("gold.tech_stack").stream()
            .filter(EmphasisTest::isWholeCompany)
            .filter(row -> row.getAs("skill_id").equals(skill))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static boolean isWholeCompany(Row row) {
    return row.getAs("company_id").equals(COMPANY.id()) && row.getAs("level").equals("all");
  }

  private static String domainOf(String skill) {
    return GUIDE.skill(skill).orElseThrow().domain();
  }

  private List<Row> derived(String table) {
    return derived(table, Map.of("silver.posting", postings, "silver.posting_skill", skills));
  }

  private static List<Row> derived(String table, Map<String, List<Row>> inputs) {
    return Derived.rows(EmphasisStage.derivations(GUIDE), table, DAY, inputs);
  }
}
