package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeightedQuantilesTest {
  private static final double[] PAY = {300, 100, 200, 500, 400};

  @Test
  void effectiveSizeAsWorkedByHand() {
    // (1 + 1 + 0.5)^2 / (1 + 1 + 0.25) = 6.25 / 2.25
    assertThat(WeightedQuantiles.effectiveSize(new double[] {1, 1, 0.5}))
        .isCloseTo(25 / 9.0, within(1e-12));
    assertThat(WeightedQuantiles.effectiveSize(new double[] {3, 3, 3})).isCloseTo(3, within(1e-12));
    assertThat(WeightedQuantiles.effectiveSize(new double[] {1e-200, 1e-200}))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void aQuantileAsWorkedByHand() {
    // Weights 2, 1, 1: n = 16/6 = 8/3. For p = 1/2 the window starts at (5/3) / (8/3) / 2 = 5/16
    // and
    // ends at 11/16. 100 reaches to 1/2: (8/16 - 5/16) * 8/3 = 1/2. 200 reaches to 3/4: the rest.
    assertThat(WeightedQuantiles.type7(new double[] {200, 300, 100}, new double[] {1, 1, 2}, 0.5))
        .isCloseTo(150, within(1e-9));
  }

  @Test
  void aWeightOfNothingDoesNotCount() {
    assertThat(WeightedQuantiles.type7(PAY, new double[] {1, 1, 1, 0, 0}, 0.5))
        .isCloseTo(200, within(1e-9));
  }

  @Test
  void refusesWhatHasNoQuantile() {
    assertThatThrownBy(() -> WeightedQuantiles.type7(PAY, new double[] {1}, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WeightedQuantiles.type7(PAY, new double[5], 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WeightedQuantiles.type7(PAY, new double[] {1, 1, 1, 1, 1}, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void withEqualWeightsItIsTypeSeven(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) double p) {
    double[] values = new SplittableRandom(seed).doubles(n, 1e4, 1e6).toArray();
    double[] weights = new double[n];
    Arrays.fill(weights, 0.3);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(WeightedQuantiles.type7(values, weights, p))
        .isCloseTo(Quantiles.type7(sorted, p), within(1e-4));
  }

  @Property
  void isMonotoneInPAndDoesNotDependOnOrderOrScale(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(n, 1e4, 1e6).toArray();
    double[] weights = random.doubles(n, 0.01, 1).toArray();
    double low = WeightedQuantiles.type7(values, weights, Math.min(p, q));
    double high = WeightedQuantiles.type7(values, weights, Math.max(p, q));
    assertThat(low).isLessThanOrEqualTo(high + 1e-4);
    double[] turnedValues = new double[n];
    double[] turnedWeights = new double[n];
    for (int i = 0; i < n; i++) {
      turnedValues[i] = values[n - 1 - i];
      turnedWeights[i] = weights[n - 1 - i] * 7;
    }
    assertThat(WeightedQuantiles.type7(turnedValues, turnedWeights, Math.min(p, q)))
        .isCloseTo(low, within(1e-4));
  }
}
