package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why the tables say what they say, and how good the data is, as a demo tells it. */
class ExplainTest {
  @Test
  void aPostingIsExplainedByItsWords() {
    String posting =
        sql(
            "SELECT concat(source, '/', posting_id) AS posting FROM silver.posting WHERE level_source = 'title'"
                + " AND level = 'staff' AND as_of_date = '2026-09-30' ORDER BY 1 LIMIT 1");
    Roundtable.Outcome explained =
        Roundtable.run("explain", "posting", posting, "--local", DemoRun.workspace().toString());
    assertThat(explained.exitCode()).as(explained.err()).isZero();
    assertThat(explained.out())
        .startsWith(posting + ": ")
        .containsPattern("level +staff +words of the title +title: staff")
        .containsPattern("skill +\\w+, (required|preferred|mentioned) ")
        .containsPattern("read by parsed_posting/\\d+ guide=[0-9a-f]+")
        .doesNotContain("older reading");
  }

  @Test
  void aPostingThatIsNotThereIsSaid() {
    Roundtable.Outcome explained =
        Roundtable.run("explain", "posting", "none/1", "--local", DemoRun.workspace().toString());
    assertThat(explained.exitCode()).isEqualTo(4);
    assertThat(explained.err()).contains("There is no posting none/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amazon/staff-data-engineer", "amazon/senior-data-engineer/boston"})
  void theQueryOfEveryNumberOfPayGivesIt(String page) {
    List<String> numbers =
        explain(page).out().lines().filter(line -> !line.contains("not said")).toList();
    List<String> pay =
        numbers.stream()
            .map(line -> line.split(" ")[0])
            .filter(
                name ->
                    name.matches("compensation\\.(total|recent|by_year|experience|.*_median).*"))
            .toList();
    assertThat(pay).hasSizeGreaterThan(12);

    String explained = explain(page, pay.toArray(String[]::new)).out();

    List<Double> values = numbers(explained, "value +([0-9.]+), displayed");
    List<Double> counts = numbers(explained, "\nn +(\\d+)");
    List<Double> given = numbers(explained, "gives +([0-9.E]+) from");
    List<Double> from = numbers(explained, "gives .* from n = (\\d+)");
    assertThat(given).hasSameSizeAs(pay);
    assertThat(from).isEqualTo(counts);
    for (int i = 0; i < pay.size(); i++) {
      double unit = pay.get(i).contains("experience") ? 1 : 1_000;
      assertThat(Math.floor(given.get(i) / unit + 0.5) * unit)
          .as(pay.get(i))
          .isEqualTo(values.get(i));
    }
  }

  @Test
  void theShareOfASkillIsGivenByItsQuery() {
    String page = "amazon/staff-data-engineer";
    String name =
        explain(page)
            .out()
            .lines()
            .map(line -> line.split(" ")[0])
            .filter(line -> line.matches("tech_stack\\.skills\\..*\\.share"))
            .findFirst()
            .orElseThrow();
    String explained = explain(page, name).out();
    double value = numbers(explained, "value +([0-9.]+), displayed").get(0);
    assertThat(numbers(explained, "gives +([0-9.E-]+) from n = 129").get(0))
        .isCloseTo(value, within(1e-9));
  }

  @Test
  void theShareOfADomainNamesWhatIsBehindIt() {
    assertThat(
            explain("amazon/staff-data-engineer", "round_focus.rounds.onsite.domains.sql.share")
                .out())
        .contains("by the guide alone", "129 clusters of postings (company_level)", "verified")
        .containsPattern("top skills +\\w+");
  }

  @Test
  void aNumberThatIsNotThereIsSaid() {
    Roundtable.Outcome explained = run("amazon/staff-data-engineer", "compensation.total.p51");
    assertThat(explained.exitCode()).isEqualTo(2);
    assertThat(explained.err()).contains("has no number 'compensation.total.p51'");
    assertThat(run("nowhere/nobody").exitCode()).isEqualTo(4);
  }

  @Test
  void theNewestDayOfATableCanBeAskedFor() {
    assertThat(sql("SELECT max(as_of_date) AS day FROM gold.page")).matches("2026-\\d\\d-\\d\\d");
  }

  private static Roundtable.Outcome explain(String page, String... numbers) {
    Roundtable.Outcome explained = run(page, numbers);
    assertThat(explained.exitCode()).as(explained.err()).isZero();
    return explained;
  }

  private static Roundtable.Outcome run(String page, String... numbers) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "explain",
                "number",
                "--as-of",
                "2026-09-30",
                "--local",
                DemoRun.workspace().toString(),
                page));
    command.addAll(List.of(numbers));
    return Roundtable.run(command.toArray(String[]::new));
  }

  private static List<Double> numbers(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> Double.valueOf(found.group(1)))
        .toList();
  }

  @Test
  void qualityTellsWhatWasRejectedAndWhatWasFound() {
    Roundtable.Outcome quality =
        Roundtable.run(
            "quality",
            "--as-of",
            "2026-09-30",
            "--days",
            "3650",
            "--format",
            "json",
            "--local",
            DemoRun.workspace().toString());
    assertThat(quality.exitCode()).as(quality.err()).isZero();
    String landed = sql("SELECT sum(read_count) AS records FROM bronze.landing_object");
    long records =
        quality
            .out()
            .lines()
            .map(Roundtable::json)
            .filter(line -> line.path("section").asText().equals("objects"))
            .mapToLong(line -> line.path("records").longValue())
            .sum();
    assertThat(records).isEqualTo(Long.parseLong(landed));
    assertThat(quality.summary().path("command").textValue()).isEqualTo("quality");
    assertThat(quality.out())
        .contains(
            "\"section\":\"rejected\"", "\"reason\":\"not_gzip\"", "\"section\":\"postings\"");
  }

  /** The one value of a query. */
  private static String sql(String query) {
    Roundtable.Outcome outcome =
        Roundtable.run("sql", "--local", DemoRun.workspace().toString(), "--format", "csv", query);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out().strip().split("\\R")[1];
  }
}
