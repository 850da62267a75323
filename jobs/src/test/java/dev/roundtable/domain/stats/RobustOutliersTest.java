package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RobustOutliersTest {
  @Test
  void flagsBeyondTheWorkedCutoff() {
    // Powers of e: logs 1 to 9 and x. For x > 9 the median is 5.5 and the deviations are 0.5, 0.5,
    // 1.5, 1.5, 2.5, 2.5, 3.5, 3.5, 4.5 and x - 5.5, so that MAD = 2.5 and the cutoff is
    // 5.5 + 3.5 * 1.4826 * 2.5 = 18.47.
    assertThat(RobustOutliers.flag(powersOfE(18.4))).containsOnly(false);
    boolean[] flags = RobustOutliers.flag(powersOfE(18.5));
    assertThat(flags[9]).isTrue();
    assertThat(Arrays.copyOf(flags, 9)).containsOnly(false);
  }

  @Test
  void nineValuesAreTooFew() {
    double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 1e9};
    assertThat(RobustOutliers.flag(nine)).hasSize(9).containsOnly(false);
  }

  @Test
  void oneRoundNumberNamedByMostFlagsNothing() {
    double[] values = {100, 100, 100, 100, 100, 100, 100, 100, 101, 1e9};
    assertThat(RobustOutliers.flag(values)).containsOnly(false);
  }

  @Test
  void refusesWhatHasNoLogarithm() {
    assertThatThrownBy(() -> RobustOutliers.flag(new double[] {1, 0}))
        .hasMessage("Outliers are sought among positive numbers; one of these is not");
    assertThatThrownBy(() -> RobustOutliers.flag(new double[] {Double.NaN}))
        .hasMessageContaining("positive numbers");
  }

  @Property(tries = 200)
  void flagsFollowTheValuesWhateverTheirOrderAndUnit(
      @ForAll @Size(min = 10, max = 40) List<@IntRange(min = 1, max = 1000) Integer> values) {
    double[] there = values.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] back = new double[there.length];
    Arrays.setAll(back, i -> 1024 * there[there.length - 1 - i]);
    boolean[] flags = RobustOutliers.flag(there);
    boolean[] backFlags = RobustOutliers.flag(back);
    for (int i = 0; i < flags.length; i++) {
      assertThat(backFlags[flags.length - 1 - i]).isEqualTo(flags[i]);
    }
  }

  private static double[] powersOfE(double last) {
    return DoubleStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, last).map(Math::exp).toArray();
  }
}
