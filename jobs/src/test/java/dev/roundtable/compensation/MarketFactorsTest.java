package dev.roundtable.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.guide.Metro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MarketFactorsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Guide GUIDE = GuideLoader.packaged();

  @Test
  void aCompanyWithoutEnoughOffersTakesTheFactorOfAllAgainstItsOwnReference() {
    List<Row> offers = new ArrayList<>();
    for (String company : List.of("google", "meta", "apple", "netflix", "uber", "stripe")) {
      for (int i = 0; i < 5; i++) {
        offers.add(offer(company, "bay_area", 200_000, DAY));
        offers.add(offer(company, "austin", 160_000, DAY));
      }
    }
    List<Row> factors = factors(offers);
    Row all = factor(factors, "all", "austin", "bay_area");
    assertThat(all.<Double>getAs("factor")).isCloseTo(0.8, within(1e-9));
    assertThat(all.<Integer>getAs("local_count")).isEqualTo(30);
    assertThat(all.<Integer>getAs("cell_count")).isEqualTo(6);
    Row google = factor(factors, "google", "austin", "bay_area");
    assertThat(google.isNullAt(google.fieldIndex("factor"))).isTrue();
    assertThat(google.<String>getAs("chosen_from")).isEqualTo("all_companies");
    assertThat(google.<Double>getAs("chosen_factor")).isEqualTo(0.8);
    Row amazon = factor(factors, "amazon", "austin", "seattle");
    assertThat(amazon.<String>getAs("chosen_from")).isEqualTo("editorial");
    assertThat(amazon.<Double>getAs("chosen_factor")).isEqualTo(0.92);
  }

  @Test
  void offersThatWaitDoNotCount() {
    List<Row> offers = new ArrayList<>();
    for (String company : List.of("google", "meta", "apple", "netflix", "uber")) {
      for (int i = 0; i < 5; i++) {
        offers.add(offer(company, "bay_area", 200_000, DAY.minusDays(9)));
        offers.add(offer(company, "austin", 160_000, DAY.minusDays(9)));
      }
    }
    for (int i = 0; i < 4; i++) {
      offers.add(offer("google", "austin", 190_000, DAY));
    }
    assertThat(factor(factors(offers), "all", "austin", "bay_area").<Integer>getAs("local_count"))
        .isEqualTo(25);
    offers.add(offer("google", "austin", 190_000, DAY));
    assertThat(factor(factors(offers), "all", "austin", "bay_area").<Integer>getAs("local_count"))
        .isEqualTo(30);
  }

  @Test
  void whereTheGuideKnowsNoOfficeItComparesTheMetros() {
    List<Row> offers = new ArrayList<>();
    for (String company : List.of("google", "meta", "apple", "netflix", "uber")) {
      for (int i = 0; i < 5; i++) {
        offers.add(offer(company, "bay_area", 200_000, DAY));
        offers.add(offer(company, "boston", 160_000, DAY));
      }
    }
    Row all = factor(factors(offers), "all", "boston", "bay_area");
    double boston = GUIDE.metro("boston").map(Metro::factor).orElseThrow();
    double bayArea = GUIDE.metro("bay_area").map(Metro::factor).orElseThrow();
    assertThat(all.<Double>getAs("editorial_factor"))
        .isCloseTo(boston / bayArea, within(0.005000001));
  }

  private static List<Row> factors(List<Row> offers) {
    return Derived.rows(
        CompensationStage.derivations(GUIDE),
        "gold.market_factor",
        DAY,
        Map.of("silver.offer", offers));
  }

  private static Row factor(List<Row> factors, String company, String metro, String reference) {
    return factors.stream()
        .filter(row -> row.getAs("company_id").equals(company))
        .filter(row -> row.getAs("metro_id").equals(metro))
        .filter(row -> row.getAs("reference_metro_id").equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private static Row offer(String company, String metro, double total, LocalDate seen) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "paylog");
    values.put("company_id", company);
    values.put("role", "data_engineer");
    values.put("level", "senior");
    values.put("metro_id", metro);
    values.put("included", true);
    values.put("first_seen_on", seen);
    values.put("years_experience", 7.0);
    values.put("total_usd", total);
    return TestRows.of("silver.offer").row(values);
  }
}
