package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final double Z = 1.959964;

  @Test
  void aFactorWithoutErrorScalesTheEnds() {
    Interval product = Interval.ofProduct(300, new Interval(270, 360), 0.9, new Interval(0.9, 0.9));
    assertThat(product.low()).isCloseTo(243, within(1e-9));
    assertThat(product.high()).isCloseTo(324, within(1e-9));
  }

  @Test
  void theProductIsLessSureThanEitherAndSurerThanBothEndsAtOnce() {
    Interval product = Interval.ofProduct(300, new Interval(270, 360), 0.9, new Interval(0.8, 1.0));
    assertThat(product.low()).isBetween(270 * 0.8, 270 * 0.9);
    assertThat(product.high()).isBetween(360 * 0.9, 360 * 1.0);
  }

  @Test
  void anIntervalFromZeroIsMultipliedEndByEnd() {
    assertThat(Interval.ofProduct(20, new Interval(0, 50), 0.9, new Interval(0.8, 1.1)))
        .isEqualTo(new Interval(0, 50 * 1.1));
  }

  /** Two estimates that scatter log-normally about 300 and 0.8, each with its 95% interval. */
  @Test
  void itHoldsTheTrueProductAsOftenAsItSays() {
    Random random = new Random(7);
    int held = 0;
    int trials = 20_000;
    for (int i = 0; i < trials; i++) {
      double one = 300 * Math.exp(0.1 * random.nextGaussian());
      double other = 0.8 * Math.exp(0.05 * random.nextGaussian());
      Interval product = Interval.ofProduct(one, around(one, 0.1), other, around(other, 0.05));
      held += product.contains(240) ? 1 : 0;
    }
    assertThat(held / (double) trials).isCloseTo(0.95, within(0.006));
  }

  private static Interval around(double value, double spread) {
    return new Interval(value * Math.exp(-Z * spread), value * Math.exp(Z * spread));
  }
}
