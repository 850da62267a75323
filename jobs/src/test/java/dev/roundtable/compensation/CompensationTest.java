package dev.roundtable.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.GuideLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CompensationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void quantilesAreExactTypeSeven() {
    // 30 totals of 10, 20, ... 300: type 7 stands at 1 + 29p, so P10 is 10 * 3.9.
    Row cell = cell(distribution(offers(30, "boston")), "amazon", "boston");
    assertThat(cell.<Double>getAs("total_p10")).isEqualTo(39.0);
    assertThat(cell.<Double>getAs("total_p25")).isEqualTo(82.5);
    assertThat(cell.<Double>getAs("total_p50")).isEqualTo(155.0);
    assertThat(cell.<Double>getAs("total_p75")).isEqualTo(227.5);
    assertThat(cell.<Double>getAs("total_p90")).isEqualTo(271.0);
    assertThat(cell.<String>getAs("suppressed")).isNull();
  }

  @Test
  void theMedianHasTheNinetyFivePercentIntervalOfItsRanks() {
    // n = 30: ranks 10 and 21 cover the median with 95.7%.
    Row cell = cell(distribution(offers(30, "boston")), "amazon", "boston");
    assertThat(cell.<Double>getAs("total_p50_low")).isEqualTo(100.0);
    assertThat(cell.<Double>getAs("total_p50_high")).isEqualTo(210.0);
  }

  @Test
  void saysNoMoreThanTheNumberOfOffersAllows() {
    assertSays(4, false, false, false);
    assertSays(5, true, false, false);
    assertSays(10, true, false, false);
    assertSays(11, true, true, false);
    assertSays(29, true, true, false);
    assertSays(30, true, true, true);
  }

  @Test
  void fourOffersAreTooFewAndTheCellKeepsItsCounts() {
    Row cell = cell(distribution(offers(4, "boston")), "amazon", "boston");
    assertThat(cell.<String>getAs("suppressed")).isEqualTo("too_few");
    assertThat(cell.<Integer>getAs("offer_count")).isEqualTo(4);
    assertThat(cell.<Integer>getAs("waiting_count")).isEqualTo(4);
    assertThat(cell.isNullAt(cell.fieldIndex("base_median"))).isTrue();
  }

  @Test
  void aMetroIsHeldBackWhereTheRestWouldTellOfFewerThanFive() {
    List<Row> offers = new ArrayList<>(offers(6, "boston"));
    offers.addAll(offers(20, "seattle"));
    offers.addAll(offers(2, "austin"));
    List<Row> cells = distribution(offers);
    assertThat(cell(cells, "amazon", "all").<Integer>getAs("used_count")).isEqualTo(28);
    assertThat(cell(cells, "amazon", "austin").<String>getAs("suppressed")).isEqualTo("too_few");
    Row boston = cell(cells, "amazon", "boston");
    assertThat(boston.<String>getAs("suppressed")).isEqualTo("differencing");
    assertThat(boston.isNullAt(boston.fieldIndex("total_p50"))).isTrue();
    assertThat(boston.isNullAt(boston.fieldIndex("base_median"))).isTrue();
    assertThat(cell(cells, "amazon", "seattle").<String>getAs("suppressed")).isNull();
  }

  @Test
  void offersInNoMetroCountInTheWholeOnly() {
    List<Row> offers = new ArrayList<>(offers(6, "boston"));
    offers.addAll(offers(5, ""));
    List<Row> cells = distribution(offers);
    assertThat(cell(cells, "amazon", "all").<Integer>getAs("used_count")).isEqualTo(11);
    assertThat(cells).extracting(row -> row.<String>getAs("metro_id")).doesNotContain("");
    assertThat(cell(cells, "amazon", "boston").<String>getAs("suppressed")).isNull();
  }

  @Test
  void excludedOffersAreCountedByReasonAndNotUsed() {
    List<Row> offers = new ArrayList<>(offers(5, "boston"));
    for (int i = 0; i < 2; i++) {
      offers.add(offer("x" + i, "boston", 9e9, "included", false, "exclusion_reason", "incumbent"));
    }
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<Integer>getAs("offer_count")).isEqualTo(7);
    assertThat(cell.<Integer>getAs("used_count")).isEqualTo(5);
    assertThat(cell.<Double>getAs("total_p50")).isEqualTo(30.0);
    assertThat(cell.<String, Integer>getJavaMap(cell.fieldIndex("excluded")))
        .isEqualTo(Map.of("incumbent", 2));
  }

  @Test
  void aComponentThatFewStateIsNotSaid() {
    List<Row> offers = new ArrayList<>(offers(3, "boston"));
    IntStream.range(0, 6)
        .forEach(
            i ->
                offers.add(
                    offer("b" + i, "boston", 50.0, "base_usd", 10.0 * i, "equity_usd", 0.0)));
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<Integer>getAs("base_count")).isEqualTo(6);
    assertThat(cell.<Double>getAs("base_median")).isEqualTo(25.0);
    assertThat(cell.<Double>getAs("equity_median")).isEqualTo(0.0);
    assertThat(cell.<Integer>getAs("bonus_count")).isZero();
    assertThat(cell.isNullAt(cell.fieldIndex("bonus_median"))).isTrue();
  }

  @Test
  void yearsAreGuardedLikeMetros() {
    List<Row> offers = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> offers.add(offer("a" + i, "boston", i, "year", 2025)));
    IntStream.range(0, 6).forEach(i -> offers.add(offer("b" + i, "boston", i, "year", 2026)));
    offers.add(offer("c", "boston", 1, "year", 2024));
    assertThat(years(offers))
        .filteredOn(row -> row.getAs("company_id").equals("amazon"))
        .filteredOn(row -> row.getAs("metro_id").equals("boston"))
        .extracting(row -> row.getAs("year") + " " + row.getAs("suppressed"))
        .containsExactlyInAnyOrder("2025 null", "2026 differencing");
  }

  @Test
  void offersThatArrivedAfterTheLastStepWait() {
    List<Row> offers = new ArrayList<>(offers(6, "boston"));
    for (int i = 0; i < 4; i++) {
      offers.add(offer("late" + i, "boston", 9e9, "first_seen_on", DAY));
    }
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<Integer>getAs("used_count")).isEqualTo(6);
    assertThat(cell.<Integer>getAs("waiting_count")).isEqualTo(4);
    assertThat(cell.<LocalDate>getAs("settled_on")).isEqualTo(LocalDate.of(2026, 1, 1));
    offers.add(offer("fifth", "boston", 9e9, "first_seen_on", DAY));
    assertThat(cell(distribution(offers), "amazon", "boston").<Integer>getAs("used_count"))
        .isEqualTo(11);
  }

  @Test
  void aCellOfOneSubmitterSaysNothing() {
    List<Row> offers = new ArrayList<>(offers(5, "boston"));
    for (int i = 0; i < 6; i++) {
      offers.add(offer("x" + i, "boston", 50.0, "submitter_hash", "one"));
    }
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<String>getAs("suppressed")).isEqualTo("dominated");
    assertThat(cell.isNullAt(cell.fieldIndex("total_p50"))).isTrue();
  }

  @Test
  void recentReportsWeighMore() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      offers.add(offer("old" + i, "boston", 100.0, "reported_on", DAY.minusDays(5480)));
      offers.add(offer("new" + i, "boston", 200.0, "reported_on", DAY));
    }
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<Double>getAs("total_p50")).isEqualTo(150.0);
    assertThat(cell.<Double>getAs("recent_p50")).isEqualTo(200.0);
    assertThat(cell.<Double>getAs("recent_effective_count")).isBetween(10.0, 10.1);
  }

  @Test
  void recentPayOfOneSubmitterIsNotSaid() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      offers.add(offer("old" + i, "boston", 100.0, "reported_on", DAY.minusDays(5480)));
      offers.add(offer("new" + i, "boston", 200.0, "reported_on", DAY, "submitter_hash", "one"));
    }
    Row cell = cell(distribution(offers), "amazon", "boston");
    assertThat(cell.<Double>getAs("total_p50")).isEqualTo(150.0);
    assertThat(cell.isNullAt(cell.fieldIndex("recent_p50"))).isTrue();
  }

  @Test
  void anEstimateTellsNothingOfACellThatOneSubmitterHasMostOf() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      offers.add(offer("a" + i, "boston", 100_000.0 + 1_000 * i));
      offers.add(offer("b" + i, "seattle", 120_000.0 + 1_000 * i));
      offers.add(offer("c" + i, "austin", 150_000.0 + 1_000 * i));
      offers.add(offer("d" + i, "denver", 200_000.0 + 1_000 * i, "submitter_hash", "one"));
      for (String metro : List.of("boston", "seattle", "austin", "denver")) {
        String id = "g" + i + metro;
        offers.add(offer(id, metro, 100_000.0 + 1_000 * i, "company_id", "google"));
      }
    }
    List<Row> estimates = estimates(offers);
    assertThat(cell(estimates, "amazon", "denver").<Double>getAs("own_weight")).isZero();
    assertThat(cell(estimates, "amazon", "boston").<Double>getAs("own_weight")).isPositive();
  }

  @Test
  void aThinCellIsEstimatedFromTheOthers() {
    List<Row> offers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      offers.add(offer("a" + i, "boston", 100_000.0 + 1_000 * i));
      offers.add(offer("b" + i, "seattle", 120_000.0 + 1_000 * i));
    }
    offers.add(offer("c", "austin", 900_000.0));
    List<Row> estimates = estimates(offers);
    Row austin = cell(estimates, "amazon", "austin");
    assertThat(austin.<Double>getAs("total_p50")).isBetween(100_000.0, 150_000.0);
    assertThat(austin.<Double>getAs("own_weight")).isZero();
    assertThat(austin.<Integer>getAs("own_count")).isEqualTo(1);
  }

  private static List<Row> estimates(List<Row> offers) {
    return Derived.rows(
        CompensationStage.derivations(GuideLoader.packaged()),
        "gold.comp_estimate",
        DAY,
        Map.of("silver.offer", offers, "gold.comp_distribution", stamped(distribution(offers))));
  }

  /** Derived rows with the columns that a table has in addition. */
  private static List<Row> stamped(List<Row> cells) {
    return cells.stream()
        .map(
            cell -> {
              Map<String, Object> values = new HashMap<>();
              for (String column :
                  List.of("company_id", "role", "level", "metro_id", "settled_on", "suppressed")) {
                values.put(column, cell.getAs(column));
              }
              return TestRows.of("gold.comp_distribution").row(values);
            })
        .toList();
  }

  private static List<Row> years(List<Row> offers) {
    return Derived.rows(
        CompensationStage.derivations(GuideLoader.packaged()),
        "gold.comp_by_year",
        DAY,
        Map.of("silver.offer", offers));
  }

  private static void assertSays(int offers, boolean median, boolean quartiles, boolean deciles) {
    Row cell = cell(distribution(offers(offers, "boston")), "amazon", "boston");
    assertThat(cell.getAs("total_p50") != null).as("median of " + offers).isEqualTo(median);
    assertThat(cell.getAs("total_p25") != null).as("quartiles of " + offers).isEqualTo(quartiles);
    assertThat(cell.getAs("total_p90") != null).as("deciles of " + offers).isEqualTo(deciles);
  }

  private static Row cell(List<Row> cells, String company, String metro) {
    List<Row> found =
        cells.stream()
            .filter(row -> row.getAs("company_id").equals(company))
            .filter(row -> row.getAs("metro_id").equals(metro))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Row> distribution(List<Row> offers) {
    return Derived.rows(
        CompensationStage.derivations(GuideLoader.packaged()),
        "gold.comp_distribution",
        DAY,
        Map.of("silver.offer", offers));
  }

  /** Offers of 10, 20, 30 and so on. */
  private static List<Row> offers(int count, String metro) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> offer(metro + i, metro, 10.0 * i))
        .toList();
  }

  private static Row offer(String id, String metro, double total, Object... more) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "paylog");
    values.put("offer_id", id);
    values.put("company_id", "amazon");
    values.put("role", "data_engineer");
    values.put("level", "senior");
    values.put("metro_id", metro);
    values.put("year", 2026);
    values.put("included", true);
    values.put("total_usd", total);
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return TestRows.of("silver.offer").row(values);
  }
}
