package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.RoundFocus.RoundFocusResult;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class RoundFocusTest {
  private static final double[] NONE = {0, 0, 0};

  @Test
  void isThePriorExactlyWithoutReportsAndEmphasis() {
    double[] prior = {3, 2, 2};
    assertThat(focus(prior, 40, NONE, null, null).share())
        .containsExactly(3 / 7.0, 2 / 7.0, 2 / 7.0);
  }

  @Test
  void isThePriorWhereEmphasisIsAverage() {
    double[] average = {0.2, 0.8, 0};
    assertThat(focus(row(2, 1, 1), 8, NONE, average, average).share())
        .containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void reportsAndEmphasisWorkAsWorkedByHand() {
    // 8 * (0.5, 0.25, 0.25) + (0, 6, 2) = (4, 8, 4) of 16.
    double[] reports = {0, 6, 2};
    assertThat(focus(row(2, 1, 1), 8, reports, null, null).share())
        .containsExactly(row(0.25, 0.5, 0.25), within(1e-12));
    // Emphasis 4 times the base rate doubles the first: (0.5, 0.5, 0.25) / 1.25.
    assertThat(focus(row(2, 1, 1), 8, reports, row(0.4, 0.3, 0.3), row(0.1, 0.3, 0.3)).share())
        .containsExactly(row(0.4, 0.4, 0.2), within(1e-12));
  }

  @Test
  void aDomainThatPostingsLeaveOutIsNotErased() {
    // Lift 0 counts as 1/16, its root as 1/4: (1/4, 1) / 1.25; a lift without bound counts as 16.
    assertThat(focus(row(1, 1), 8, row(0, 0), row(0, 0.5), row(0.5, 0.5)).share())
        .containsExactly(row(0.2, 0.8), within(1e-12));
    assertThat(focus(row(1, 1), 8, row(0, 0), row(0.5, 0.5), row(0, 0.5)).share())
        .containsExactly(row(0.8, 0.2), within(1e-12));
  }

  @Test
  void intervalsAgreeWithTheBetaDistribution() {
    // A share of a Dirichlet (4, 8, 4) is beta(8, 8).
    BetaDistribution beta = BetaDistribution.of(8, 8);
    Interval interval = focus(row(2, 1, 1), 8, row(0, 6, 2), null, null).interval()[1];
    assertThat(interval.low()).isCloseTo(beta.inverseCumulativeProbability(0.05), within(0.015));
    assertThat(interval.high()).isCloseTo(beta.inverseCumulativeProbability(0.95), within(0.015));
  }

  @Test
  void tiltedIntervalsAgreeWithTheTransformedBeta() {
    // With two domains the tilt t takes a share x to t x / (t x + 1 - x), which is monotone; t = 2.
    BetaDistribution beta = BetaDistribution.of(5, 15);
    Interval interval = focus(row(1, 3), 20, row(0, 0), row(0.8, 0.2), row(0.2, 0.2)).interval()[0];
    double low = beta.inverseCumulativeProbability(0.05);
    double high = beta.inverseCumulativeProbability(0.95);
    assertThat(interval.low()).isCloseTo(2 * low / (1 + low), within(0.02));
    assertThat(interval.high()).isCloseTo(2 * high / (1 + high), within(0.02));
  }

  @Test
  void theSameKeyDrawsTheSame() {
    double[] prior = {1, 2, 3};
    assertThat(focus(prior, 10, NONE, null, null).interval())
        .containsExactly(focus(prior, 10, NONE, null, null).interval());
    assertThat(RoundFocus.posterior(prior, 10, NONE, null, null, 0.5, "other").interval())
        .isNotEqualTo(focus(prior, 10, NONE, null, null).interval());
  }

  @Test
  void whatThePriorExcludesStaysExcludedUntilReported() {
    RoundFocusResult unreported = focus(row(1, 0), 10, row(0, 0), null, null);
    assertThat(unreported.share()).containsExactly(1, 0);
    assertThat(unreported.interval()[1]).isEqualTo(new Interval(0, 0));
    assertThat(focus(row(1, 0), 10, row(0, 10), null, null).share()[1]).isEqualTo(0.5);
  }

  @Test
  void refusesArgumentsOutOfRange() {
    assertThatThrownBy(() -> focus(row(0, 0, 0), 8, NONE, null, null))
        .hasMessageContaining("positive sum");
    assertThatThrownBy(() -> focus(row(1, 1, 1), 0.5, NONE, null, null))
        .hasMessageContaining("0.5");
    assertThatThrownBy(() -> focus(row(1, 1), 8, NONE, null, null))
        .hasMessageContaining("the report counts has 3, cannot differ from 2");
    assertThatThrownBy(() -> RoundFocus.posterior(NONE, 8, NONE, null, null, 2, "key"))
        .hasMessageContaining("2.0");
  }

  @Property(tries = 60)
  void sharesSumToOneWithinTheirIntervals(
      @ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 5) Double> prior,
      @ForAll @Size(3) List<@DoubleRange(max = 40) Double> reports,
      @ForAll @Size(3) List<@DoubleRange(max = 1) Double> emphasis) {
    RoundFocusResult result =
        focus(unbox(prior), 12, unbox(reports), unbox(emphasis), row(0.2, 0.3, 0.5));
    assertThat(Arrays.stream(result.share()).sum()).isCloseTo(1, within(1e-12));
    for (int j = 0; j < 3; j++) {
      assertThat(result.interval()[j].contains(result.share()[j])).isTrue();
    }
  }

  private static RoundFocusResult focus(
      double[] prior, double strength, double[] reports, double[] emphasis, double[] baseRate) {
    return RoundFocus.posterior(prior, strength, reports, emphasis, baseRate, 0.5, "key");
  }

  private static double[] unbox(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] row(double... values) {
    return values;
  }
}
