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
    double[] pooled = RoundFocus.pooled(row(3, 2, 2), List.of());
    double[] expected = RoundFocus.tilted(pooled, null, null, 0.5);
    assertThat(RoundFocus.posterior(expected, 40, NONE).share())
        .containsExactly(3 / 7.0, 2 / 7.0, 2 / 7.0);
  }

  @Test
  void otherCompaniesCountAsAtMostTwentyOneQuestions() {
    // 20 * (1/2, 1/4, 1/4), and of a million questions of the second domain 21.
    assertThat(RoundFocus.pooled(row(2, 1, 1), List.of(row(0, 1e12, 0))))
        .containsExactly(row(10 / 41.0, 26 / 41.0, 5 / 41.0), within(1e-9));
    // One question counts as one.
    assertThat(RoundFocus.pooled(row(2, 1, 1), List.of(row(0, 1, 0), NONE)))
        .containsExactly(row(10 / 21.0, 6 / 21.0, 5 / 21.0), within(1e-12));
  }

  @Test
  void isThePriorWhereEmphasisIsAverage() {
    double[] average = {0.2, 0.8, 0};
    assertThat(RoundFocus.tilted(row(0.5, 0.25, 0.25), average, average, 0.5))
        .containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void emphasisTiltsAsWorkedByHand() {
    // Emphasis 4 times the base rate doubles the first: (0.5, 0.5, 0.25) / 1.25.
    assertThat(RoundFocus.tilted(row(0.25, 0.5, 0.25), row(0.4, 0.3, 0.3), row(0.1, 0.3, 0.3), 0.5))
        .containsExactly(row(0.4, 0.4, 0.2), within(1e-12));
  }

  @Test
  void aDomainThatPostingsLeaveOutIsNotErased() {
    // Lift 0 counts as 1/16, its root as 1/4: (1/4, 1) / 1.25; a lift without bound counts as 16.
    assertThat(RoundFocus.tilted(row(0.5, 0.5), row(0, 0.5), row(0.5, 0.5), 0.5))
        .containsExactly(row(0.2, 0.8), within(1e-12));
    assertThat(RoundFocus.tilted(row(0.5, 0.5), row(0.5, 0.5), row(0, 0.5), 0.5))
        .containsExactly(row(0.8, 0.2), within(1e-12));
  }

  @Test
  void reportsUpdateAsWorkedByHand() {
    // 8 * (0.5, 0.25, 0.25) + (0, 6, 2) = (4, 8, 4) of 16.
    RoundFocusResult result = RoundFocus.posterior(row(0.5, 0.25, 0.25), 8, row(0, 6, 2));
    assertThat(result.share()).containsExactly(row(0.25, 0.5, 0.25), within(1e-12));
    assertThat(result.ownWeight()).isEqualTo(0.5);
    // A share of a Dirichlet (4, 8, 4) is beta(8, 8).
    BetaDistribution beta = BetaDistribution.of(8, 8);
    assertThat(result.interval()[1].low())
        .isCloseTo(beta.inverseCumulativeProbability(0.05), within(1e-9));
    assertThat(result.interval()[1].high())
        .isCloseTo(beta.inverseCumulativeProbability(0.95), within(1e-9));
  }

  @Test
  void manyReportsDecideAlone() {
    assertThat(RoundFocus.posterior(row(0.9, 0.05, 0.05), 100, row(0, 5e8, 5e8)).share())
        .containsExactly(row(0, 0.5, 0.5), within(1e-6));
  }

  @Test
  void whatIsExpectedNeverStaysSoUntilReported() {
    RoundFocusResult unreported = RoundFocus.posterior(row(1, 0), 10, row(0, 0));
    assertThat(unreported.share()).containsExactly(1, 0);
    assertThat(unreported.interval()[1]).isEqualTo(new Interval(0, 0));
    assertThat(RoundFocus.posterior(row(1, 0), 10, row(0, 10)).share()[1]).isEqualTo(0.5);
  }

  @Test
  void refusesArgumentsOutOfRange() {
    assertThatThrownBy(() -> RoundFocus.pooled(NONE, List.of()))
        .hasMessageContaining("positive sum");
    assertThatThrownBy(() -> RoundFocus.posterior(row(0.5, 0.5), 0.5, row(0, 0)))
        .hasMessageContaining("0.5");
    assertThatThrownBy(() -> RoundFocus.posterior(row(0.5, 0.5), 8, NONE))
        .hasMessageContaining("the questions has 3, cannot differ from 2");
    assertThatThrownBy(() -> RoundFocus.tilted(row(0.5, 0.5), null, null, 2))
        .hasMessageContaining("2.0");
  }

  @Property(tries = 200)
  void sharesSumToOneWithinTheirIntervals(
      @ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 5) Double> prior,
      @ForAll @Size(3) List<@DoubleRange(max = 40) Double> reports,
      @ForAll @Size(3) List<@DoubleRange(max = 1) Double> emphasis) {
    double[] pooled = RoundFocus.pooled(unbox(prior), List.of(row(1, 2, 3)));
    double[] expected = RoundFocus.tilted(pooled, unbox(emphasis), row(0.2, 0.3, 0.5), 0.5);
    RoundFocusResult result = RoundFocus.posterior(expected, 12, unbox(reports));
    assertThat(Arrays.stream(result.share()).sum()).isCloseTo(1, within(1e-12));
    for (int j = 0; j < 3; j++) {
      assertThat(result.share()[j]).isBetween(0.0, 1.0);
      assertThat(result.interval()[j].contains(result.share()[j])).isTrue();
    }
  }

  @Property(tries = 200)
  void moreEmphasisNeverLessensADomain(
      @ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 1) Double> prior,
      @ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 1) Double> emphasis,
      @ForAll @DoubleRange(min = 1, max = 20) double more) {
    double[] shares = RoundFocus.pooled(unbox(prior), List.of());
    double[] base = {0.2, 0.3, 0.5};
    double[] raised = unbox(emphasis);
    raised[1] *= more;
    assertThat(RoundFocus.tilted(shares, raised, base, 0.5)[1])
        .isGreaterThanOrEqualTo(RoundFocus.tilted(shares, unbox(emphasis), base, 0.5)[1] - 1e-12);
  }

  private static double[] unbox(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] row(double... values) {
    return values;
  }
}
