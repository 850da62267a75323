package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  @ParameterizedTest
  @CsvSource({
    "81,263,0.2553,0.3662",
    "15,148,0.0624,0.1605",
    "0,20,0.0000,0.1611",
    "1,29,0.0061,0.1718"
  })
  void agreesWithThePublishedTable(long successes, long n, double low, double high) {
    Interval interval = Wilson.interval(successes, n, 0.95);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void endsAreExact() {
    assertThat(Wilson.interval(0, 7, 0.95).low()).isZero();
    assertThat(Wilson.interval(7, 7, 0.95).high()).isEqualTo(1);
    assertThat(Wilson.interval(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> Wilson.interval(3, 2, 0.95)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> Wilson.interval(-1, 2, 0.95)).hasMessageContaining("-1 of 2");
    assertThatThrownBy(() -> Wilson.interval(1, 2, 1)).hasMessageContaining("1.0");
  }

  @Property(tries = 300)
  void anEndIsWhereTheScoreTestJustRejects(
      @ForAll @IntRange(max = 500) int successes, @ForAll @IntRange(max = 500) int failures) {
    int n = successes + failures;
    Interval interval = Wilson.interval(successes, n, 0.95);
    assertThat(interval.contains(n == 0 ? 0.5 : (double) successes / n)).isTrue();
    if (successes > 0 && failures > 0) {
      assertThat(score(successes, n, interval.low())).isCloseTo(1.959964, within(1e-5));
      assertThat(score(successes, n, interval.high())).isCloseTo(-1.959964, within(1e-5));
    }
  }

  private static double score(int successes, int n, double p) {
    return ((double) successes / n - p) / Math.sqrt(p * (1 - p) / n);
  }
}
