package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.CellSummary.Component;
import dev.roundtable.domain.stats.CellSummary.Estimate;
import dev.roundtable.domain.stats.CellSummary.Experience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellSummaryTest {
  private static final double MISSING = Double.NaN;

  @Test
  void summarisesElevenOffers() {
    // Totals 100, 110, ..., 200 in another order: rank 1 + 10 p. The median's interval leaves out
    // two at either end: 2 * (1 + 11) / 2048 < 0.05, and 2 * (1 + 11 + 55) / 2048 > 0.05.
    CellSummary summary = of(range(11, i -> 200 - 10 * i));
    assertThat(summary.n()).isEqualTo(11);
    assertThat(summary.p10().value()).isCloseTo(110, within(1e-9));
    assertThat(summary.p25().value()).isEqualTo(125);
    assertThat(summary.p50().value()).isEqualTo(150);
    assertThat(summary.p75().value()).isEqualTo(175);
    assertThat(summary.p90().value()).isCloseTo(190, within(1e-9));
    assertThat(summary.p10().interval()).isNull();
    assertThat(summary.p50().interval()).isNotNull();
    assertThat(summary.p50().interval().contains(150)).isTrue();
  }

  @Test
  void noIntervalReachesTheSmallestOrLargestSample() {
    for (int n = 1; n <= 120; n++) {
      int last = n - 1;
      CellSummary summary = of(range(n, i -> i));
      assertThat(List.of(summary.p10(), summary.p25(), summary.p50(), summary.p75(), summary.p90()))
          .filteredOn(estimate -> estimate.interval() != null)
          .allSatisfy(
              estimate -> {
                assertThat(estimate.interval().low()).isGreaterThan(0);
                assertThat(estimate.interval().high()).isLessThan(last);
              });
      assertThat(summary.p50().interval() == null).isEqualTo(n < 9);
    }
  }

  @Test
  void componentsCountTheirOwnSamples() {
    CellSummary summary =
        CellSummary.of(
            new double[] {100, 200, 300},
            new double[] {90, MISSING, 150},
            new double[] {0, 0, 60},
            new double[] {MISSING, MISSING, MISSING},
            new double[] {4, 8, MISSING},
            new int[] {2024, 2022, 2023});
    assertThat(summary.base()).isEqualTo(new Component(2, new Estimate(120, null)));
    assertThat(summary.equity()).isEqualTo(new Component(3, new Estimate(0, null)));
    assertThat(summary.bonus()).isEqualTo(new Component(0, null));
    assertThat(summary.experience()).isEqualTo(new Experience(2, 5.0, 6.0, 7.0));
    assertThat(summary.fromYear()).isEqualTo(2022);
    assertThat(summary.toYear()).isEqualTo(2024);
  }

  @Test
  void experienceThatNobodyStatesIsNull() {
    double[] one = {1};
    double[] missing = {MISSING};
    CellSummary summary = CellSummary.of(one, one, one, one, missing, new int[] {2024});
    assertThat(summary.experience()).isEqualTo(new Experience(0, null, null, null));
  }

  @Test
  void orderOfOffersDoesNotMatter() {
    List<Double> totals = new ArrayList<>();
    new Random(3).doubles(50).forEach(totals::add);
    CellSummary expected = of(unbox(totals));
    Collections.shuffle(totals, new Random(4));
    assertThat(of(unbox(totals))).isEqualTo(expected);
  }

  @Test
  void refusesNoOffersMissingTotalsAndUnequalLengths() {
    double[] one = {1};
    int[] year = {2024};
    assertThatThrownBy(() -> of(new double[0])).hasMessageContaining("at least 1 offer");
    assertThatThrownBy(() -> of(new double[] {MISSING, 527_123}))
        .hasMessageContaining("of 2 offers, 1 have none")
        .hasMessageNotContaining("527");
    assertThatThrownBy(() -> CellSummary.of(one, one, new double[2], one, one, year))
        .hasMessageContaining("equity has 2, cannot differ from 1");
    assertThatThrownBy(() -> CellSummary.of(one, one, one, one, one, new int[2]))
        .hasMessageContaining("1 offers, cannot be 2 years");
  }

  private static CellSummary of(double[] totals) {
    int[] years = IntStream.range(0, totals.length).map(i -> 2024).toArray();
    return CellSummary.of(totals, totals, totals, totals, totals, years);
  }

  private static double[] range(int n, java.util.function.IntToDoubleFunction value) {
    return IntStream.range(0, n).mapToDouble(value).toArray();
  }

  private static double[] unbox(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
