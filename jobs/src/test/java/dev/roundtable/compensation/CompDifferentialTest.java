package dev.roundtable.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.GuideLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every count, quantile and interval once more by DuckDB, from the same offers: with ties, offers
 * alone in their cell, parts that are not stated, huge amounts, and offers that do not count.
 */
class CompDifferentialTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final List<String> PERCENTS = List.of("10", "25", "50", "75", "90");

  /** Fewest offers of which a quantile is said. */
  private static final Map<String, Integer> SAID_FROM =
      Map.of("10", 30, "25", 11, "50", 5, "75", 11, "90", 30);

  private static List<Map<String, Object>> offers;
  private static List<Row> rows;

  @BeforeAll
  static void generate() {
    SplittableRandom random = new SplittableRandom(20260630);
    offers = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      offers.add(offer(random, i));
    }
    rows = offers.stream().map(TestRows.of("silver.offer")::row).toList();
  }

  @Test
  void everyCellIsThatOfDuckDb() {
    Map<String, DuckOffers.Cell> expected = DuckOffers.of(offers).cells("0");
    List<Row> cells = derived("gold.comp_distribution");
    assertThat(cells).hasSameSizeAs(expected.keySet()).hasSizeGreaterThan(100);
    int said = 0;
    for (Row cell : cells) {
      DuckOffers.Cell duck = expected.get(key(cell) + "|0");
      assertThat(cell.<Integer>getAs("offer_count")).isEqualTo(duck.all());
      assertThat(cell.<Integer>getAs("used_count")).isEqualTo(counted(duck.totals()));
      assertThat(cell.<String, Integer>getJavaMap(cell.fieldIndex("excluded")))
          .isEqualTo(duck.excluded());
      said += assertQuantiles(cell, duck.totals(), PERCENTS);
      for (String part : List.of("base", "equity", "bonus")) {
        assertPart(cell, part, duck.parts().get(part));
      }
    }
    assertThat(said).isGreaterThan(300);
  }

  @Test
  void everyYearIsThatOfDuckDb() {
    Map<String, DuckOffers.Cell> expected = DuckOffers.of(offers).cells("year");
    List<Row> years = derived("gold.comp_by_year");
    int said = 0;
    for (Row year : years) {
      DuckOffers.Cell duck = expected.get(key(year) + "|" + year.<Integer>getAs("year"));
      assertThat(year.<Integer>getAs("used_count")).isEqualTo(counted(duck.totals()));
      said += assertQuantiles(year, duck.totals(), List.of("25", "50", "75"));
    }
    assertThat(said).isGreaterThan(100);
  }

  /** Quantiles that are said; those that may not be are null. */
  private static int assertQuantiles(Row cell, double[] totals, List<String> percents) {
    int said = 0;
    for (String percent : percents) {
      boolean says = cell.getAs("suppressed") == null && totals.length >= SAID_FROM.get(percent);
      Double value = cell.getAs("total_p" + percent);
      assertThat(value != null).as(percent + " of " + totals.length).isEqualTo(says);
      if (says) {
        assertQuantile(cell, "total_p" + percent, totals, Integer.parseInt(percent) / 100.0);
        said++;
      }
    }
    return said;
  }

  private static void assertPart(Row cell, String part, double[] stated) {
    assertThat(cell.<Integer>getAs(part + "_count"))
        .isEqualTo(cell.<Integer>getAs("used_count") == 0 ? 0 : counted(stated));
    if (cell.getAs(part + "_median") != null) {
      assertQuantile(cell, part + "_median", stated, 0.5);
    }
  }

  private static void assertQuantile(Row cell, String column, double[] sorted, double p) {
    double expected = DuckOffers.quantile(sorted, p);
    assertThat(cell.<Double>getAs(column)).isCloseTo(expected, within(1e-9 * expected));
    int[] ranks = BinomialRanks.interior(sorted.length, p);
    Double low = cell.getAs(column + "_low");
    Double high = cell.getAs(column + "_high");
    assertThat(low).isEqualTo(ranks == null ? null : (Double) sorted[ranks[0] - 1]);
    assertThat(high).isEqualTo(ranks == null ? null : (Double) sorted[ranks[1] - 1]);
  }

  /** All arrived on one day: they count if they are five. */
  private static int counted(double[] offers) {
    return offers.length < 5 ? 0 : offers.length;
  }

  private static List<Row> derived(String table) {
    return Derived.rows(
        CompensationStage.derivations(GuideLoader.packaged()),
        table,
        DAY,
        Map.of("silver.offer", rows));
  }

  private static String key(Row row) {
    return String.join(
        "|",
        row.<String>getAs("company_id"),
        row.getAs("role"),
        row.getAs("level"),
        row.getAs("metro_id"));
  }

  private static Map<String, Object> offer(SplittableRandom random, int number) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("source", "generated");
    offer.put("offer_id", "offer-" + number);
    // Few of one company, and fewer of a level: some cells hold one offer.
    offer.put("company_id", pick(random, "amazon", "amazon", "amazon", "meta", "meta", "tiny"));
    offer.put("role", pick(random, "data_engineer", "data_engineer", "ml_engineer"));
    offer.put("level", pick(random, "senior", "senior", "staff", "junior"));
    offer.put("metro_id", pick(random, "seattle", "seattle", "boston", "austin", ""));
    offer.put("year", 2021 + random.nextInt(6));
    if (random.nextInt(200) == 0) {
      offer.put("company_id", "rare");
    }
    boolean included = random.nextInt(8) > 0;
    offer.put("included", included);
    offer.put("exclusion_reason", included ? null : pick(random, "outlier", "duplicate"));
    double base = 10_000 * (8 + random.nextInt(20));
    double equity = random.nextInt(4) == 0 ? 0 : 333.3 * random.nextInt(900);
    double bonus = 5_000 * random.nextInt(10);
    double total = base + equity + bonus + (random.nextInt(500) == 0 ? 7e11 : 0);
    offer.put("base_usd", random.nextInt(5) == 0 ? null : base);
    offer.put("equity_usd", random.nextInt(3) == 0 ? null : equity);
    offer.put("bonus_usd", random.nextInt(2) == 0 ? null : bonus);
    offer.put("total_usd", total);
    return offer;
  }

  private static String pick(SplittableRandom random, String... values) {
    return Arrays.asList(values).get(random.nextInt(values.length));
  }
}
