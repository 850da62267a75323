package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  @ParameterizedTest
  @CsvSource({
    "0,NOTHING",
    "4,NOTHING",
    "5,MEDIAN",
    "10,MEDIAN",
    "11,QUARTILES",
    "29,QUARTILES",
    "30,DECILES",
    "1000000,DECILES"
  })
  void growsWithTheSamples(int n, Disclosure expected) {
    assertThat(Disclosure.of(n)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"NOTHING,0", "MEDIAN,1", "QUARTILES,3", "DECILES,5"})
  void allowsOnlyItsQuantiles(Disclosure disclosure, int count) {
    assertThat(DoubleStream.of(0.5, 0.25, 0.75, 0.1, 0.9).limit(count))
        .allMatch(disclosure::allows);
    assertThat(DoubleStream.of(0.5, 0.25, 0.75, 0.1, 0.9).skip(count))
        .noneMatch(disclosure::allows);
  }

  @Test
  void neverAllowsAnExtremeOrAnyOtherQuantile() {
    assertThat(DoubleStream.of(0, 1, 0.05, 0.4, Double.NaN)).noneMatch(Disclosure.DECILES::allows);
  }

  @Test
  void refusesANegativeCount() {
    assertThatThrownBy(() -> Disclosure.of(-1)).hasMessageContaining("-1");
  }
}
