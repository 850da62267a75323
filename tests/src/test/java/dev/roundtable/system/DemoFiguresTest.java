package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.PageTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a demo makes, as the site and the analyst read it. */
class DemoFiguresTest {
  @Test
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
  void bostonPageHasTheFiguresOfItsMarket() throws IOException {
    SitePage page = page("amazon/senior-data-engineer/boston");

    assertThat(page.title()).isEqualTo("Amazon Senior Data Engineer Interview in Boston (L6)");
    assertThat(page.band()).containsExactly(167_000, 207_000, 279_000, 378_000);
    assertThat(page.document().at("/facts/band/factor").doubleValue()).isEqualTo(0.9);
    assertThat(page.pay())
        .containsExactly(208, 2021, 2026, 10, 14, 20, 215_000, 334_000, 430_000, 181_000, 132_000);
    assertThat(page.section("city").at("/pay/text").textValue()).contains("about 10%");
    for (String absent : List.of("tech_stack", "round_focus")) {
      JsonNode section = page.anySection(absent);
      assertThat(section.path("present").booleanValue()).isFalse();
      assertThat(section.path("absent_reason").textValue()).isNotBlank();
    }
    assertThat(page.section("see_also").path("links")).isNotEmpty();
  }

  @Test
  void everyPageHasEverySectionAndLinksOnlyToPagesThatExist() throws IOException {
    JsonNode manifest = Roundtable.json(Files.readString(DemoRun.site().resolve("manifest.json")));
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
          .isEqualTo(PageTypes.sectionIds().get(page.document().path("page_type").textValue()));
      assertThat(slugs).containsAll(page.linked());
    }
  }

  /** To the last report on the way in; elsewhere two digits, or each report would change all. */
  @Test
  void siteCountsComeFromTheReports() throws IOException {
    JsonNode index = page("index").section("continue");
    assertThat(index.path("reports").intValue()).isEqualTo(2_817);
    assertThat(index.path("companies").intValue()).isEqualTo(929);
    assertThat(index.at("/intro/text").textValue()).contains("2,817", "929");

    JsonNode other = page("amazon/staff-data-engineer").section("continue");
    assertThat(other.path("reports").intValue()).isEqualTo(2_800);
    assertThat(other.path("companies").intValue()).isEqualTo(920);
    assertThat(other.at("/intro/text").textValue()).contains("2,800+", "920+");
  }

  @Test
  void everyPageIsReachedFromTheIndex() throws IOException {
    JsonNode manifest = Roundtable.json(Files.readString(DemoRun.site().resolve("manifest.json")));
    Set<String> unseen = new TreeSet<>();
    manifest.path("pages").forEach(page -> unseen.add(page.path("slug").textValue()));
    Deque<String> next = new ArrayDeque<>(List.of("index"));
    unseen.remove("index");
    while (!next.isEmpty()) {
      for (String slug : page(next.poll()).linked()) {
        if (unseen.remove(slug)) {
          next.add(slug);
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void anAnalystGetsTheSameNumberWithOneQuery() {
    Roundtable.Outcome query =
        Roundtable.run(
            "sql",
            "--local",
            DemoRun.workspace().toString(),
            "--format",
            "csv",
            "SELECT count(*) AS n, percentile(total_usd, 0.5) AS p50 FROM silver.offer WHERE as_of_date = '2026-09-30' AND included AND"
                + " company_id = 'amazon' AND role = 'data_engineer' AND level = 'staff'");

    assertThat(query.exitCode()).as(query.err()).isZero();
    assertThat(query.out().strip().split("\\R")).containsExactly("n,p50", "54,527000.0");
  }

  @Test
  void rejectedRecordsAreKeptWithTheirReason() {
    Roundtable.Outcome query =
        Roundtable.run(
            "sql",
            "--local",
            DemoRun.workspace().toString(),
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
  void aTableIsPrintedUnlessAskedOtherwise() {
    Roundtable.Outcome query =
        Roundtable.run("sql", "--local", DemoRun.workspace().toString(), "SELECT 54 AS n");

    assertThat(query.out()).contains("|n  |", "|54 |");
  }

  @Test
  void sqlOnlyReads() {
    Roundtable.Outcome query =
        Roundtable.run(
            "sql", "--local", DemoRun.workspace().toString(), "DELETE FROM gold.tech_stack");

    assertThat(query.exitCode()).isEqualTo(2);
    assertThat(query.err()).contains("sql only reads");
  }

  private static SitePage page(String slug) throws IOException {
    return SitePage.read(DemoRun.site(), slug);
  }
}
