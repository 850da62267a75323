package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void givesTheRestToTheLargestFractions() {
    // 45.6, 30.3, 24.1: 45 + 30 + 24 = 99, and 0.6 is the largest fraction.
    assertThat(LargestRemainder.percents(new double[] {0.241, 0.456, 0.303}))
        .containsExactly(24, 46, 30);
  }

  @Test
  void tiesGoToTheLargerThenTheEarlier() {
    assertThat(LargestRemainder.percents(new double[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(LargestRemainder.percents(new double[] {0.125, 0.125, 0.75}))
        .containsExactly(13, 12, 75);
    assertThat(LargestRemainder.percents(new double[] {0.125, 0.625, 0.25}))
        .containsExactly(12, 63, 25);
  }

  @Test
  void refusesNothingToShare() {
    assertThatThrownBy(() -> LargestRemainder.percents(new double[0]))
        .hasMessageContaining("positive sum");
    assertThatThrownBy(() -> LargestRemainder.percents(new double[] {0, 0}))
        .hasMessageContaining("[0.0, 0.0]");
    assertThatThrownBy(() -> LargestRemainder.percents(new double[] {1, -1}))
        .hasMessageContaining("-1.0");
  }

  @Property(tries = 300)
  void addsUpAndStaysNear(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 1000) Double> weights) {
    double[] shares = weights.stream().mapToDouble(weight -> weight + 0.01).toArray();
    int[] percents = LargestRemainder.percents(shares);
    assertThat(Arrays.stream(percents).sum()).isEqualTo(100);
    double sum = Arrays.stream(shares).sum();
    for (int i = 0; i < shares.length; i++) {
      assertThat((double) percents[i]).isCloseTo(100 * shares[i] / sum, within(1.0 + 1e-9));
    }
  }
}
