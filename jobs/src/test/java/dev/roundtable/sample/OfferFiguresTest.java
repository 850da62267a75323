package dev.roundtable.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.sample.Offers.Counted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfferFiguresTest {
  private static final Offers OFFERS = Offers.of(SampleTree.shared());

  @Test
  void amazonStaffEverywhere() {
    List<Counted> staff = OFFERS.at("amazon", "staff", "");
    assertThat(staff).hasSize(54);
    assertThat(quartiles(staff, Counted::total)).containsExactly(370_000, 527_000, 703_000);
    assertThat(quartiles(staff, Counted::years)).containsExactly(14, 17, 20);
    assertThat(quartiles(staff, Counted::base)[1]).isEqualTo(227_000);
    assertThat(quartiles(staff, Counted::equity)[1]).isEqualTo(281_000);
    Map<Integer, Long> years = years(staff);
    assertThat(years).containsOnlyKeys(2022, 2023, 2024, 2025, 2026);
    assertThat(years.values()).allMatch(count -> count >= 5);
  }

  @Test
  void amazonSeniorInBoston() {
    List<Counted> senior = OFFERS.at("amazon", "senior", "boston");
    assertThat(senior).hasSize(208);
    assertThat(quartiles(senior, Counted::total)).containsExactly(215_000, 334_000, 430_000);
    assertThat(quartiles(senior, Counted::years)).containsExactly(10, 14, 20);
    assertThat(quartiles(senior, Counted::base)[1]).isEqualTo(181_000);
    assertThat(quartiles(senior, Counted::equity)[1]).isEqualTo(132_000);
    assertThat(years(senior)).containsOnlyKeys(2021, 2022, 2023, 2024, 2025, 2026);
  }

  @Test
  void amazonPaysATenthLessInBoston() {
    MarketFactor factor = MarketFactor.of(OFFERS.included(), "amazon", "boston", "seattle");
    assertThat(factor.cells()).isGreaterThanOrEqualTo(5);
    assertThat(factor.value()).isCloseTo(0.9, within(0.004));
    double[] interval = factor.interval(400);
    assertThat(interval[0]).isGreaterThan(0.8);
    assertThat(interval[1]).isLessThan(0.97);
  }

  @Test
  void onlyPlantedOffersLieOutside() {
    assertThat(OFFERS.outlying()).hasSizeBetween(20, OfferMess.ABSURD);
    assertThat(OFFERS.outlying()).allMatch(o -> o.total() > 2_500_000 || o.total() < 40_000);
    assertThat(OFFERS.included()).allMatch(o -> o.total() < 2_500_000 && o.total() > 40_000);
    assertThat(Offers.outlying(OFFERS.included(), Counted::levelAndYear)).isEmpty();
    assertThat(Offers.outlying(OFFERS.included(), Counted::cohort)).isEmpty();
  }

  @Test
  void cellsOfEverySize() {
    Map<String, Long> cells =
        OFFERS.included().stream()
            .collect(
                Collectors.groupingBy(
                    o -> o.company() + "|" + o.level() + "|" + o.metro(),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(cells.values()).anyMatch(n -> n < 5).anyMatch(n -> n >= 5 && n <= 10);
    assertThat(cells.values()).anyMatch(n -> n >= 11 && n <= 29).anyMatch(n -> n >= 30);
    assertThat(cells.get("amazon|mid|boston")).isGreaterThan(60);
    assertThat(cells.get("amazon|senior|new_york")).isBetween(30L, 200L);
  }

  @Test
  void everyNamedCompanyHasOffers() {
    Set<String> named = new TreeSet<>(SampleTree.shared().guide().site().companies());
    named.addAll(List.of("google", "meta", "microsoft", "apple"));
    for (String company : named) {
      for (String level : List.of("mid", "senior", "staff")) {
        assertThat(OFFERS.at(company, level, "")).as(company + " " + level).hasSizeBetween(15, 130);
      }
    }
  }

  private static double[] quartiles(List<Counted> offers, ToDoubleFunction<Counted> value) {
    double[] values = Offers.values(offers, value);
    return Arrays.stream(new double[] {0.25, 0.5, 0.75})
        .map(probability -> Quantiles.of(values, probability))
        .toArray();
  }

  private static Map<Integer, Long> years(List<Counted> offers) {
    return offers.stream()
        .flatMapToInt(offer -> IntStream.of(offer.day().getYear()))
        .boxed()
        .collect(Collectors.groupingBy(year -> year, Collectors.counting()));
  }
}
