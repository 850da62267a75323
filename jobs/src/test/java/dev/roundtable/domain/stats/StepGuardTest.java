package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepGuardTest {
  @ParameterizedTest
  @CsvSource({
    "54, 0",
    "4, ''",
    "5, 0",
    "2 2, ''",
    "2 2 1, 2",
    "5 4, 0",
    "5 4 1, 2",
    "5 4 0 7, 3",
    "5 1 1 1 1 1 1, 5",
    "0, ''",
    "'', ''"
  })
  void takesInStepsOfFive(String arrivals, String settled) {
    SortedMap<Integer, Integer> days = new TreeMap<>();
    for (String arrived : arrivals.isEmpty() ? new String[0] : arrivals.split(" ")) {
      days.put(days.size(), Integer.valueOf(arrived));
    }
    assertThat(StepGuard.steps(days).descendingSet().stream().findFirst())
        .isEqualTo(settled.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(settled)));
  }

  @Test
  void refusesNegativeCounts() {
    assertThatThrownBy(() -> StepGuard.steps(new TreeMap<>(java.util.Map.of(1, -1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Property
  void twoReleasesDifferByNobodyOrByFiveAtLeast(
      @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> arrivals) {
    int before = 0;
    for (int asOf = 0; asOf <= arrivals.size(); asOf++) {
      int told = told(arrivals.subList(0, asOf));
      assertThat(told - before)
          .satisfiesAnyOf(
              change -> assertThat(change).isZero(),
              change -> assertThat(change).isGreaterThanOrEqualTo(Disclosure.MEDIAN_FROM));
      assertThat(arrivals.subList(0, asOf).stream().mapToInt(n -> n).sum() - told)
          .isLessThan(Disclosure.MEDIAN_FROM);
      before = told;
    }
  }

  private static int told(List<Integer> arrivals) {
    SortedMap<Integer, Integer> days = new TreeMap<>();
    arrivals.forEach(arrived -> days.put(days.size(), arrived));
    return StepGuard.steps(days).descendingSet().stream()
        .findFirst()
        .map(through -> days.headMap(through + 1).values().stream().mapToInt(n -> n).sum())
        .orElse(0);
  }
}
