package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
  private static final double[] ONE_TO_FOUR = {1, 2, 3, 4};

  // numpy.percentile([1, 2, 3, 4], [0, 10, 25, 50, 75, 90, 100]), default method.
  @ParameterizedTest
  @CsvSource({"0,1", "0.1,1.3", "0.25,1.75", "0.5,2.5", "0.75,3.25", "0.9,3.7", "1,4"})
  void agreesWithNumpy(double p, double expected) {
    assertThat(Quantiles.type7(ONE_TO_FOUR, p)).isCloseTo(expected, within(1e-12));
    assertThat(Quantiles.type7(new long[] {1, 2, 3, 4, 99}, 4, p))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void interpolatesAtTheWorkedPosition() {
    // (5 - 1) * 0.4 = 1.6: 20 + 0.6 * (35 - 20) = 29.
    assertThat(Quantiles.type7(new double[] {15, 20, 35, 40, 50}, 0.4))
        .isCloseTo(29, within(1e-12));
  }

  @Test
  void refusesWhatHasNoQuantile() {
    assertThatThrownBy(() -> Quantiles.type7(new double[0], 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A quantile needs at least 1 value, cannot be of none");
    assertThatThrownBy(() -> Quantiles.type7(new long[3], 4, 0.5))
        .hasMessage("A quantile of 4 values cannot be taken from an array of 3");
    assertThatThrownBy(() -> Quantiles.type7(new long[3], 0, 0.5)).hasMessageContaining("of none");
    assertThatThrownBy(() -> Quantiles.type7(ONE_TO_FOUR, Double.NaN))
        .hasMessage("A quantile's p is from 0 to 1, cannot be NaN");
    assertThatThrownBy(() -> Quantiles.type7(ONE_TO_FOUR, 1.1)).hasMessageContaining("1.1");
  }

  @Property(tries = 300)
  void isMonotoneInPAndWithinTheValues(
      @ForAll @Size(min = 1, max = 30) double[] values,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q) {
    // Halved, so that no difference overflows.
    double[] sorted = Arrays.stream(values).map(value -> value / 2).sorted().toArray();
    double low = Quantiles.type7(sorted, Math.min(p, q));
    double high = Quantiles.type7(sorted, Math.max(p, q));
    assertThat(low).isLessThanOrEqualTo(high);
    assertThat(low).isGreaterThanOrEqualTo(sorted[0]);
    assertThat(high).isLessThanOrEqualTo(sorted[sorted.length - 1]);
  }

  @Property(tries = 300)
  void followsScaleAndShift(
      @ForAll @Size(min = 1, max = 30) int[] values, @ForAll @DoubleRange(max = 1) double p) {
    double[] sorted = Arrays.stream(values).asDoubleStream().sorted().toArray();
    double[] moved = Arrays.stream(sorted).map(value -> 3 * value + 7).toArray();
    assertThat(Quantiles.type7(moved, p))
        .isCloseTo(3 * Quantiles.type7(sorted, p) + 7, within(1e-3));
  }
}
