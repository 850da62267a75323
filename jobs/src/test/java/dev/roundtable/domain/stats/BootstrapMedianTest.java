package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapMedianTest {
  private static final int DRAWS = 60_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void drawsAsOftenAsAmongAllResamples(int n) {
    double[] sorted = new double[n];
    Arrays.setAll(sorted, i -> (i + 1) * (i + 1));
    BootstrapMedian bootstrap = new BootstrapMedian(sorted, new SplittableRandom(11));
    Map<Double, Double> drawn = new TreeMap<>();
    for (int i = 0; i < DRAWS; i++) {
      drawn.merge(bootstrap.draw(), 1.0 / DRAWS, Double::sum);
    }
    Map<Double, Double> expected = medianOfAllResamples(sorted);
    assertThat(drawn.keySet()).isSubsetOf(expected.keySet());
    expected.forEach(
        (median, share) ->
            assertThat(drawn.getOrDefault(median, 0.0)).isCloseTo(share, within(0.01)));
  }

  private static Map<Double, Double> medianOfAllResamples(double[] sorted) {
    int n = sorted.length;
    int count = (int) Math.pow(n, n);
    Map<Double, Double> shares = new TreeMap<>();
    for (int code = 0; code < count; code++) {
      double[] resample = new double[n];
      int digits = code;
      for (int i = 0; i < n; i++) {
        resample[i] = sorted[digits % n];
        digits /= n;
      }
      Arrays.sort(resample);
      double median = (resample[(n - 1) / 2] + resample[n / 2]) / 2;
      shares.merge(median, 1.0 / count, Double::sum);
    }
    return shares;
  }
}
