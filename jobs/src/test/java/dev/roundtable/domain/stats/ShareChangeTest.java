package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareChangeTest {
  /** The examples of Newcombe's table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "48, 80, 56, 70, 0.2, 0.0524, 0.3339",
    "3, 10, 9, 10, 0.6, 0.1705, 0.8090",
    "0, 20, 0, 10, 0, -0.1611, 0.2775",
    "0, 29, 5, 56, 0.0892857142857, -0.0381, 0.1926",
    "0, 20, 10, 10, 1, 0.6791, 1.0000"
  })
  void isThatOfThePaper(
      int countBefore,
      int sizeBefore,
      int count,
      int size,
      double change,
      double low,
      double high) {
    ShareChange found = ShareChange.between(countBefore, sizeBefore, count, size, 0.95);
    assertThat(found.change()).isCloseTo(change, within(1e-9));
    assertThat(found.interval().low()).isCloseTo(low, within(5e-4));
    assertThat(found.interval().high()).isCloseTo(high, within(5e-4));
  }

  @Property
  void isTurnedAroundByTurningTheSamplesAround(
      @ForAll @IntRange(min = 1, max = 400) int size,
      @ForAll @IntRange(min = 1, max = 400) int sizeBefore,
      @ForAll @IntRange(max = 400) int count,
      @ForAll @IntRange(max = 400) int countBefore) {
    int had = Math.min(countBefore, sizeBefore);
    int has = Math.min(count, size);
    ShareChange forward = ShareChange.between(had, sizeBefore, has, size, 0.95);
    ShareChange back = ShareChange.between(has, size, had, sizeBefore, 0.95);
    assertThat(forward.interval().contains(forward.change())).isTrue();
    assertThat(back.change()).isCloseTo(-forward.change(), within(1e-12));
    assertThat(back.interval().low()).isCloseTo(-forward.interval().high(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1, 5", "6, 5, 1, 5", "1, 5, 6, 5"})
  void isOfSamples(int countBefore, int sizeBefore, int count, int size) {
    assertThatThrownBy(() -> ShareChange.between(countBefore, sizeBefore, count, size, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
