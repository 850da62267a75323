package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.MarketFactor.FactorEstimate;
import dev.roundtable.domain.stats.MarketFactor.Pay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFactorTest {
  @Test
  void isTheMedianRatioToTheCellsMedian() {
    // Reference medians 100, 200, ..., 500; each cell's local offers pay 0.8, 0.9 and 1.0 of it.
    FactorEstimate estimate = estimate(local(5, 0.8, 0.9, 1.0), reference(5)).orElseThrow();
    assertThat(estimate.factor()).isCloseTo(0.9, within(1e-12));
    assertThat(estimate.interval().contains(0.9)).isTrue();
    assertThat(estimate.interval().low()).isGreaterThanOrEqualTo(0.8 / 1.1 - 1e-9);
    assertThat(List.of(estimate.cells(), estimate.localCount(), estimate.referenceCount()))
        .containsExactly(5, 15, 15);
  }

  @Test
  void cellsWeighByTheirLocalOffers() {
    // 15 offers at 0.9 in one cell outweigh 4 cells of one offer at 1.2.
    List<Pay> local = local(5, 1.2);
    local.remove(0);
    for (int i = 0; i < 15; i++) {
      local.add(new Pay("cell 1", 90));
    }
    assertThat(estimate(local, reference(5)).orElseThrow().factor()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void isEmptyWithTooFewCellsOrLocalOffers() {
    assertThat(estimate(local(4, 0.9, 0.9, 0.9, 0.9), reference(4))).isEmpty();
    assertThat(estimate(local(7, 0.9, 0.9), reference(7))).isEmpty();
    assertThat(estimate(local(5, 0.9, 0.9, 0.9), reference(4))).isEmpty();
    assertThat(estimate(List.of(), List.of())).isEmpty();
  }

  @Test
  void cellsWithTwoReferenceOffersDoNotCount() {
    List<Pay> reference = reference(5);
    reference.remove(0);
    assertThat(estimate(local(5, 0.9, 0.9, 0.9), reference)).isEmpty();
  }

  @Test
  void orderOfOffersDoesNotMatter() {
    List<Pay> local = local(6, 0.8, 0.95, 1.1);
    List<Pay> reference = reference(6);
    Optional<FactorEstimate> expected = estimate(local, reference);
    Collections.shuffle(local, new Random(1));
    Collections.shuffle(reference, new Random(2));
    assertThat(estimate(local, reference)).isEqualTo(expected);
  }

  @Test
  void followsTheScaleOfLocalPay() {
    List<Pay> local = local(6, 0.8, 0.95, 1.1);
    List<Pay> doubled = local.stream().map(pay -> new Pay(pay.cell(), 2 * pay.total())).toList();
    FactorEstimate once = estimate(local, reference(6)).orElseThrow();
    FactorEstimate twice = estimate(doubled, reference(6)).orElseThrow();
    assertThat(twice.factor()).isCloseTo(2 * once.factor(), within(1e-9));
    assertThat(twice.interval().low()).isCloseTo(2 * once.interval().low(), within(1e-9));
    assertThat(twice.interval().high()).isCloseTo(2 * once.interval().high(), within(1e-9));
  }

  // A local offer alone in its cell must still count as a random one, hence the second case.
  @ParameterizedTest
  @CsvSource({"12,2,8", "20,1,40", "6,10,3"})
  void intervalCoversAPlantedFactor(int cells, int localPerCell, int referencePerCell) {
    Random random = new Random(42);
    int trials = 300;
    int covered = 0;
    double logs = 0;
    for (int i = 0; i < trials; i++) {
      List<Pay> local = sample(cells, localPerCell, 0.90, random);
      List<Pay> reference = sample(cells, referencePerCell, 1, random);
      FactorEstimate estimate = MarketFactor.estimate(local, reference, "trial " + i).orElseThrow();
      covered += estimate.interval().contains(0.90) ? 1 : 0;
      logs += Math.log(estimate.factor());
    }
    // The bootstrap overstates the spread of medians of few, so that the interval errs on the safe
    // side.
    assertThat((double) covered / trials).isBetween(0.95, 0.995);
    assertThat(Math.exp(logs / trials)).isCloseTo(0.90, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0-2",
    "2.9,0-2",
    "3,3-5",
    "5,3-5",
    "6,6-9",
    "9.5,6-9",
    "10,10-14",
    "14,10-14",
    "15,15-19",
    "19.9,15-19",
    "20,20+",
    "45,20+"
  })
  void bandsAreByCompletedYears(double years, String band) {
    assertThat(MarketFactor.experienceBand(years)).isEqualTo(band);
  }

  @Test
  void refusesWhatIsNoPayOrExperience() {
    assertThatThrownBy(() -> new Pay("cell", 0)).hasMessageContaining("positive number; cell cell");
    assertThatThrownBy(() -> MarketFactor.experienceBand(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> MarketFactor.experienceBand(Double.NaN)).hasMessageContaining("NaN");
  }

  private static Optional<FactorEstimate> estimate(List<Pay> local, List<Pay> reference) {
    return MarketFactor.estimate(local, reference, "key");
  }

  private static List<Pay> local(int cells, double... ratios) {
    List<Pay> pays = new ArrayList<>();
    for (int cell = 1; cell <= cells; cell++) {
      for (double ratio : ratios) {
        pays.add(new Pay("cell " + cell, 100 * cell * ratio));
      }
    }
    return pays;
  }

  private static List<Pay> reference(int cells) {
    return local(cells, 0.9, 1, 1.1);
  }

  private static List<Pay> sample(int cells, int perCell, double factor, Random random) {
    List<Pay> pays = new ArrayList<>();
    for (int cell = 1; cell <= cells; cell++) {
      for (int i = 0; i < perCell; i++) {
        double noise = Math.exp(0.2 * random.nextGaussian());
        pays.add(new Pay("cell " + cell, 100_000.0 * cell * factor * noise));
      }
    }
    return pays;
  }
}
