package dev.roundtable.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.TestGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OffersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String USED = "used";

  @Test
  void aPlainOfferIsUsed() {
    assertThat(outcomes(offer("a"))).containsEntry("a", USED);
  }

  @Test
  void eachUnusableRowSaysWhy() {
    assertThat(
            outcomes(
                offer("own", "row_exclusion", "base_missing"),
                offer("future", "reported_on", DAY.plusDays(1)),
                offer("today", "reported_on", DAY),
                offer("incumbent", "kind", "incumbent"),
                offer("company", "company_id", ""),
                offer("role", "role", ""),
                offer("level", "level", "")))
        .containsOnly(
            Map.entry("own", "base_missing"),
            Map.entry("future", "date_in_future"),
            Map.entry("today", USED),
            Map.entry("incumbent", "incumbent"),
            Map.entry("company", "company_missing"),
            Map.entry("role", "role_unknown"),
            Map.entry("level", "level_unknown"));
  }

  @Test
  void theFirstReasonThatHoldsIsKept() {
    assertThat(outcomes(offer("a", "row_exclusion", "over_limit", "kind", "incumbent", "role", "")))
        .containsEntry("a", "over_limit");
  }

  @Test
  void theNewestVersionOfAnOfferCounts() {
    List<Row> rows =
        offers(
            offer("a", "landed_on", DAY.minusDays(1), "total_usd", 100_000.0),
            offer("a", "landed_on", DAY, "total_usd", 200_000.0));
    assertThat(rows).extracting(row -> row.<Double>getAs("total_usd")).containsExactly(200_000.0);
  }

  @Test
  void anEqualReportWithinThirtyOneDaysIsADuplicate() {
    assertThat(
            outcomes(
                offer("a", "reported_on", DAY.minusDays(31), "base", 1.0),
                offer("b", "reported_on", DAY, "base", 1.0)))
        .containsOnly(Map.entry("a", USED), Map.entry("b", "duplicate"));
    assertThat(
            outcomes(
                offer("a", "reported_on", DAY.minusDays(32), "base", 1.0),
                offer("b", "reported_on", DAY, "base", 1.0)))
        .containsOnly(Map.entry("a", USED), Map.entry("b", USED));
  }

  @Test
  void aReportThatDiffersInAnythingIsNoDuplicate() {
    assertThat(
            outcomes(
                offer("a", "base", 1.0),
                offer("b", "base", 2.0),
                offer("c", "base", 1.0, "sign_on", 5.0),
                offer("d", "base", 1.0, "city", "Boston"),
                offer("e", "base", 1.0, "years_experience", 3.0)))
        .hasSize(5)
        .allSatisfy((id, outcome) -> assertThat(outcome).isEqualTo(USED));
  }

  @Test
  void anUnusableReportMakesNoOtherADuplicate() {
    assertThat(
            outcomes(
                offer("a", "reported_on", DAY.minusDays(2), "kind", "incumbent"),
                offer("b", "reported_on", DAY)))
        .containsOnly(Map.entry("a", "incumbent"), Map.entry("b", USED));
  }

  @Test
  void anOutlierIsFoundWithinItsCompanyRoleLevelAndYear() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      offers.add(offer("o" + i, "base", (double) i, "total_usd", 100_000.0 + 2_000 * i));
    }
    offers.add(offer("wild", "base", 99.0, "total_usd", 900_000.0));
    offers.add(offer("elsewhere", "base", 98.0, "total_usd", 900_000.0, "level", "staff"));
    assertThat(outcomes(offers.toArray(Row[]::new)))
        .containsEntry("wild", "outlier")
        .containsEntry("elsewhere", USED)
        .containsEntry("o0", USED)
        .containsEntry("o11", USED);
  }

  @Test
  void unusableRowsDoNotMoveTheOutlierBounds() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      offers.add(offer("o" + i, "base", (double) i, "total_usd", 100_000.0 + 2_000 * i));
      offers.add(
          offer("x" + i, "kind", "incumbent", "base", (double) i, "total_usd", 1_000_000.0 + i));
    }
    offers.add(offer("wild", "base", 99.0, "total_usd", 900_000.0));
    assertThat(outcomes(offers.toArray(Row[]::new))).containsEntry("wild", "outlier");
  }

  /** By offer id, the reason it is excluded, or that it is used. */
  private static Map<String, String> outcomes(Row... versions) {
    Map<String, String> outcomes = new TreeMap<>();
    for (Row row : offers(versions)) {
      String reason = row.getAs("exclusion_reason");
      assertThat(row.<Boolean>getAs("included")).isEqualTo(reason == null);
      outcomes.put(row.getAs("offer_id"), reason == null ? USED : reason);
    }
    return outcomes;
  }

  private static List<Row> offers(Row... versions) {
    return Derived.rows(
        ParseStage.derivations(TestGuide.guide()),
        "silver.offer",
        DAY,
        Map.of("silver.parsed_offer", Arrays.asList(versions)));
  }

  private static Row offer(String id, Object... more) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "paylog");
    values.put("offer_id", id);
    values.put("kind", "offer");
    values.put("company_id", "amazon");
    values.put("role", "data_engineer");
    values.put("level", "senior");
    values.put("landed_on", DAY);
    values.put("reported_on", DAY.minusDays(10));
    values.put("total_usd", 150_000.0);
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return TestRows.of("silver.parsed_offer").row(values);
  }
}
