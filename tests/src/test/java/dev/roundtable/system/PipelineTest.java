package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole pipeline over a real S3 protocol, from sample objects to pages. One workspace; later
 * tests add to it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineTest {
  private static final String AS_OF = "2026-09-30";

  @TempDir private static Path folder;
  private static Path workspace;
  private static Path site;
  private static Roundtable.Outcome demo;

  @BeforeAll
  static void runDemoAndPull() {
    workspace = folder.resolve("workspace");
    site = folder.resolve("site");
    demo = Roundtable.run("demo", "--local", workspace.toString());
    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(pull().exitCode()).isZero();
  }

  @Test
  @Order(1)
  void demoTellsWhatItDidAndWhatToTryNext() {
    assertThat(demo.summary().path("status").textValue()).isEqualTo("done");
    assertThat(demo.summary().path("published").booleanValue()).isTrue();
    assertThat(demo.out())
        .contains("What to try next:", "./roundtable site pull", "site/current.json");
  }

  @Test
  @Order(2)
  void staffPageHasTheFiguresOfTheOffersPostingsAndReports() throws IOException {
    SitePage page = page("amazon/staff-data-engineer");

    assertThat(page.title()).isEqualTo("Amazon Staff Data Engineer Interview (L7)");
    assertThat(page.band()).containsExactly(225_000, 280_000, 450_000, 650_000);
    assertThat(page.document().at("/facts/loop_hours/value").doubleValue()).isEqualTo(4.8);
    assertThat(page.document().at("/facts/rounds/value").intValue()).isEqualTo(6);
    assertThat(page.pay())
        .containsExactly(54, 2022, 2026, 14, 17, 20, 370_000, 527_000, 703_000, 227_000, 281_000);
    assertThat(page.section("compensation").path("level_code").textValue()).isEqualTo("L7");
    assertThat(page.section("compensation").path("by_year")).hasSize(5);
    assertThat(page.section("practice").path("problems")).hasSize(4);
    assertThat(page.section("tech_stack").path("n").intValue()).isEqualTo(129);
  }

  @Test
  @Order(2)
  void roundFocusOfEveryRoundSumsToOne() throws IOException {
    JsonNode focus = page("amazon/staff-data-engineer").section("round_focus");

    assertThat(focus.path("postings").intValue()).isEqualTo(129);
    assertThat(focus.path("rounds"))
        .extracting(round -> round.path("name").textValue())
        .containsExactly("Online Assessment", "Phone Screen", "Onsite Loop");
    for (JsonNode round : focus.path("rounds")) {
      double sum = 0;
      int displayed = 0;
      for (JsonNode domain : round.path("domains")) {
        sum += domain.at("/share/value").doubleValue();
        displayed += Integer.parseInt(domain.at("/share/display").textValue().replace("%", ""));
      }
      assertThat(sum).isCloseTo(1, within(1e-7));
      assertThat(displayed).isEqualTo(100);
    }
  }

  @Test
  @Order(2)
  void bostonPageHasTheFiguresOfItsMarket() throws IOException {
    SitePage page = page("amazon/senior-data-engineer/boston");

    assertThat(page.title()).isEqualTo("Amazon Senior Data Engineer Interview in Boston (L6)");
    assertThat(page.band()).containsExactly(167_000, 207_000, 279_000, 378_000);
    assertThat(page.document().at("/facts/band/factor").doubleValue()).isEqualTo(0.9);
    assertThat(page.pay())
        .containsExactly(208, 2021, 2026, 10, 14, 20, 215_000, 334_000, 430_000, 181_000, 132_000);
    assertThat(page.section("city").path("pay").textValue()).contains("about 10%");
    for (String absent : List.of("tech_stack", "round_focus")) {
      JsonNode section = page.anySection(absent);
      assertThat(section.path("present").booleanValue()).isFalse();
      assertThat(section.path("absent_reason").textValue()).isNotBlank();
    }
    assertThat(page.section("see_also").path("links")).isNotEmpty();
  }

  @Test
  @Order(2)
  void everyPageHasEverySectionAndLinksOnlyToPagesThatExist() throws IOException {
    JsonNode manifest = Roundtable.json(Files.readString(site.resolve("manifest.json")));
    Set<String> slugs = new TreeSet<>();
    manifest.path("pages").forEach(page -> slugs.add(page.path("slug").textValue()));
    assertThat(slugs)
        .hasSizeGreaterThan(100)
        .contains("stripe/data-engineer", "netflix/senior-data-engineer");
    for (String slug : slugs) {
      SitePage page = page(slug);
      List<String> ids = new ArrayList<>();
      page.document().path("sections").forEach(section -> ids.add(section.path("id").textValue()));
      assertThat(ids)
          .containsExactly(
              "compensation",
              "tech_stack",
              "round_focus",
              "practice",
              "opener",
              "city",
              "loop",
              "level_bar",
              "behavioral",
              "prep",
              "faq",
              "see_also",
              "continue");
      assertThat(slugs).containsAll(page.linked());
    }
  }

  @Test
  @Order(2)
  void siteCountsComeFromTheReports() throws IOException {
    JsonNode next = page("amazon/staff-data-engineer").section("continue");

    assertThat(next.path("reports").intValue()).isEqualTo(2_817);
    assertThat(next.path("companies").intValue()).isEqualTo(929);
    assertThat(next.path("intro").textValue()).contains("2,817", "929");
  }

  @Test
  @Order(3)
  void anAnalystGetsTheSameNumberWithOneQuery() {
    Roundtable.Outcome query =
        Roundtable.run(
            "sql",
            "--local",
            workspace.toString(),
            "--format",
            "csv",
            "SELECT count(*) AS n, percentile(total_usd, 0.5) AS p50 FROM silver.offer WHERE as_of_date = '2026-09-30' AND included AND"
                + " company_id = 'amazon' AND role = 'data_engineer' AND level = 'staff'");

    assertThat(query.exitCode()).as(query.err()).isZero();
    assertThat(query.out().strip().split("\\R")).containsExactly("n,p50", "54,527000.0");
  }

  @Test
  @Order(3)
  void rejectedRecordsAreKeptWithTheirReason() {
    Roundtable.Outcome query =
        Roundtable.run(
            "sql",
            "--local",
            workspace.toString(),
            "--format",
            "json",
            "SELECT reason, count(*) AS n FROM bronze.rejected_record GROUP BY reason ORDER BY reason");

    assertThat(query.out())
        .contains(
            "{\"reason\":\"not_gzip\",\"n\":1}",
            "\"reason\":\"not_json\"",
            "\"reason\":\"schema_violation\"",
            "\"reason\":\"empty_object\"");
  }

  @Test
  @Order(3)
  void sqlOnlyReads() {
    Roundtable.Outcome query =
        Roundtable.run("sql", "--local", workspace.toString(), "DELETE FROM gold.tech_stack");

    assertThat(query.exitCode()).isEqualTo(2);
    assertThat(query.err()).contains("sql only reads");
  }

  @Test
  @Order(4)
  void aSecondRunWritesNothingAndChangesNoByte() throws IOException {
    List<String> commits = Roundtable.commits(workspace).toList();
    SortedMap<String, String> before = Roundtable.contents(site);

    Roundtable.Outcome again = run(AS_OF);

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.summary().path("published").booleanValue()).isFalse();
    assertThat(Roundtable.commits(workspace)).containsExactlyElementsOf(commits);
    Roundtable.Outcome idle =
        Roundtable.run(
            "parse", "--skip-when-idle", "--local", workspace.toString(), "--as-of", AS_OF);
    assertThat(idle.exitCode()).isEqualTo(99);
    assertThat(idle.summary().path("status").textValue()).isEqualTo("nothing to do");
    assertThat(pull().summary().path("fetched").intValue()).isZero();
    assertThat(Roundtable.contents(site)).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aMalformedMappingStopsTheRunBeforeAnythingIsRead() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(
        mappings.resolve("newdump.yaml"),
        "kind: offers\nformat: csv\nfields: {pay: {column: x}}\n");
    Path csv = Files.writeString(folder.resolve("dump.csv"), "x\n1\n");
    assertThat(land("offers", csv, "newdump").exitCode()).isZero();
    String pointer = Files.readString(pointer());

    Roundtable.Outcome failed =
        Roundtable.run(
            "run",
            "--local",
            workspace.toString(),
            "--as-of",
            AS_OF,
            "--mappings",
            mappings.toString());

    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(failed.err()).contains("newdump.yaml", "[pay]");
    assertThat(failed.summary().path("exit_code").intValue()).isEqualTo(2);
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    Files.writeString(
        mappings.resolve("newdump.yaml"),
        "kind: offers\nformat: csv\nfields: {company: {column: x}}\n");
    Roundtable.Outcome mended =
        Roundtable.run(
            "ingest",
            "--local",
            workspace.toString(),
            "--as-of",
            AS_OF,
            "--mappings",
            mappings.toString());
    assertThat(mended.exitCode()).as(mended.err()).isZero();
    assertThat(mended.summary().at("/rejected/schema_violation").intValue()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void aNewObjectChangesOnlyWhatDependsOnIt() throws IOException {
    String offer =
        "{\"source_id\":\"new-1\",\"company\":\"Stripe\",\"reported_on\":\"2026-09-28\",\"title\":\"Data Engineer\","
            + "\"level\":\"L3\",\"location\":\"Seattle, WA\",\"currency\":\"USD\",\"base\":190000,\"equity\":90000,"
            + "\"bonus\":10000,\"years_experience\":7}\n";
    Path file = Files.writeString(folder.resolve("new.jsonl"), offer);
    assertThat(land("offers", file, "latecomer").exitCode()).isZero();

    Roundtable.Outcome run = run(AS_OF);

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode parse = run.summary().path("parse");
    assertThat(parse.path("silver.parsed_posting").textValue()).isEqualTo("unchanged");
    assertThat(parse.path("silver.report_round").textValue()).isEqualTo("unchanged");
    assertThat(parse.path("silver.parsed_offer").isNumber()).isTrue();
    assertThat(run.summary().at("/derive/gold.tech_stack").textValue()).isEqualTo("unchanged");
    assertThat(run.summary().path("published").booleanValue()).isTrue();
    SortedMap<String, String> before = Roundtable.contents(site.resolve("pages"));
    assertThat(pull().exitCode()).isZero();
    SortedMap<String, String> after = Roundtable.contents(site.resolve("pages"));
    assertThat(after.get("amazon/staff-data-engineer.json"))
        .isEqualTo(before.get("amazon/staff-data-engineer.json"));
    assertThat(changed(before, after)).isNotEmpty().allMatch(slug -> slug.startsWith("stripe/"));
  }

  @Test
  @Order(7)
  void anEarlierDayIsWrittenAndDoesNotBecomeCurrent() throws IOException {
    String pointer = Files.readString(pointer());

    Roundtable.Outcome earlier = run("2026-09-01");

    assertThat(earlier.exitCode()).as(earlier.err()).isZero();
    assertThat(earlier.summary().path("published").booleanValue()).isFalse();
    assertThat(earlier.summary().path("uploaded").intValue()).isPositive();
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    Roundtable.Outcome again = run(AS_OF);
    assertThat(again.summary().at("/derive/gold.comp_distribution").textValue())
        .isEqualTo("unchanged");
  }

  @Test
  @Order(8)
  void aRunWhoseOnlyNewObjectCannotBeReadSaysSoAndPublishesNothing() throws IOException {
    String pointer = Files.readString(pointer());
    Path csv = Files.writeString(folder.resolve("odd.csv"), "what,is,this\n1,2,3\n");
    assertThat(land("reports", csv, "broken").exitCode()).isZero();

    Roundtable.Outcome failed = run(AS_OF);

    assertThat(failed.exitCode()).isEqualTo(4);
    assertThat(failed.err()).contains("odd.csv", "unknown columns [is, this, what]");
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    assertThat(run(AS_OF).exitCode()).as("the object is kept aside").isZero();
  }

  private static Roundtable.Outcome run(String asOf) {
    return Roundtable.run("run", "--local", workspace.toString(), "--as-of", asOf);
  }

  private static Roundtable.Outcome pull() {
    return Roundtable.run("site", "pull", "--local", workspace.toString(), "--to", site.toString());
  }

  private static Roundtable.Outcome land(String kind, Path file, String source) {
    return Roundtable.run(
        "land",
        kind,
        file.toString(),
        "--source",
        source,
        "--date",
        "2026-09-29",
        "--local",
        workspace.toString());
  }

  private static Path pointer() {
    return workspace.resolve("s3/roundtable/site/current.json");
  }

  private static SitePage page(String slug) throws IOException {
    return SitePage.read(site, slug);
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>();
    after.forEach(
        (slug, content) -> {
          if (!content.equals(before.get(slug))) {
            changed.add(slug);
          }
        });
    return changed;
  }
}
