package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.QuantileInterval.RankInterval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileIntervalTest {
  @Test
  void medianOfTenIsBetweenTheSecondAndTheNinth() {
    // Of the 1024 ways 10 samples fall on the sides of the median, 1 + 10 have fewer than 2 below,
    // and 1 + 10 more than 8: (1024 - 22) / 1024. One rank less: (1024 - 22 - 45) / 1024 < 0.95.
    assertThat(QuantileInterval.ranks(10, 0.5, 0.95))
        .hasValueSatisfying(ranks -> assertRanks(ranks, 2, 9, 1002 / 1024.0));
  }

  @Test
  void medianNeedsSixSamplesAndNineWithoutTheExtremes() {
    // All 5 on one side: 2 / 32 > 0.05. All 6: 2 / 64 < 0.05.
    assertThat(QuantileInterval.ranks(5, 0.5, 0.95)).isEmpty();
    assertThat(QuantileInterval.ranks(6, 0.5, 0.95))
        .hasValueSatisfying(ranks -> assertRanks(ranks, 1, 6, 62 / 64.0));
    // At most 1 of 8 on one side: 2 * 9 / 256 > 0.05. Of 9: 2 * 10 / 512 < 0.05.
    assertThat(QuantileInterval.interiorRanks(8, 0.5, 0.95)).isEmpty();
    assertThat(QuantileInterval.interiorRanks(9, 0.5, 0.95))
        .hasValueSatisfying(ranks -> assertRanks(ranks, 2, 8, 492 / 512.0));
  }

  @Test
  void coverageEqualToTheConfidenceIsEnough() {
    assertThat(QuantileInterval.ranks(5, 0.5, 30 / 32.0)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.75, 0.9})
  void isTheNarrowestByTryingAll(double p) {
    for (int n = 0; n <= 60; n++) {
      double[] binomial = binomial(n, p);
      assertNarrowest(QuantileInterval.ranks(n, p, 0.95).orElse(null), binomial, 1, n);
      assertNarrowest(QuantileInterval.interiorRanks(n, p, 0.95).orElse(null), binomial, 2, n - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.9})
  void coversTheTrueQuantileAsOftenAsItSays(double p) {
    Random random = new Random(20260101);
    int n = 200;
    RankInterval ranks = QuantileInterval.ranks(n, p, 0.95).orElseThrow();
    int trials = 4000;
    int covered = 0;
    for (int i = 0; i < trials; i++) {
      // The square of a uniform number has the p-quantile p * p.
      double[] sorted = random.doubles(n).map(uniform -> uniform * uniform).sorted().toArray();
      covered += ranks.of(sorted).contains(p * p) ? 1 : 0;
    }
    assertThat((double) covered / trials)
        .isBetween(0.93, 0.97)
        .isCloseTo(ranks.coverage(), within(0.012));
  }

  @Test
  void largeSamplesAgreeWithTheNormalApproximation() {
    // n p -/+ 1.96 sqrt(n p q) = 50,000 -/+ 309.9
    RankInterval ranks = QuantileInterval.ranks(100_000, 0.5, 0.95).orElseThrow();
    assertThat(ranks.low()).isCloseTo(49_690, within(2));
    assertThat(ranks.high()).isCloseTo(50_310, within(2));
  }

  @Test
  void refusesArgumentsOutOfRange() {
    assertThatThrownBy(() -> QuantileInterval.ranks(-1, 0.5, 0.95)).hasMessageContaining("-1");
    assertThatThrownBy(() -> QuantileInterval.ranks(9, 1, 0.95)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> QuantileInterval.ranks(9, 0.5, 95)).hasMessageContaining("95.0");
    assertThatThrownBy(() -> new RankInterval(3, 3, 0.9)).hasMessageContaining("3 to 3");
  }

  private static void assertRanks(RankInterval ranks, int low, int high, double coverage) {
    assertThat(ranks.low()).isEqualTo(low);
    assertThat(ranks.high()).isEqualTo(high);
    assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-12));
  }

  private static void assertNarrowest(RankInterval actual, double[] binomial, int first, int last) {
    int width = Integer.MAX_VALUE;
    double coverage = 0;
    for (int low = first; low <= last; low++) {
      for (int high = low + 1; high <= last; high++) {
        double sum = Arrays.stream(binomial, low, high).sum();
        boolean better = high - low < width || (high - low == width && sum > coverage);
        if (sum >= 0.95 && better) {
          width = high - low;
          coverage = sum;
        }
      }
    }
    assertThat(actual == null).isEqualTo(coverage == 0);
    if (actual != null) {
      assertThat(actual.high() - actual.low()).isEqualTo(width);
      assertThat(actual.coverage()).isCloseTo(coverage, within(1e-9));
    }
  }

  /** Probabilities of 0 to n successes, one trial after the other. */
  private static double[] binomial(int n, double p) {
    double[] probabilities = new double[n + 1];
    probabilities[0] = 1;
    for (int trial = 1; trial <= n; trial++) {
      for (int k = trial; k >= 0; k--) {
        double success = k == 0 ? 0 : probabilities[k - 1] * p;
        probabilities[k] = probabilities[k] * (1 - p) + success;
      }
    }
    return probabilities;
  }
}
