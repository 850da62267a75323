package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageTest {
  private static final double[] PARENT = {0.4, 0.3, 0.2, 0.1};

  @ParameterizedTest
  @ValueSource(doubles = {15, 30, 60})
  void recoversAPlantedConcentration(double planted) {
    SplittableRandom random = new SplittableRandom(7);
    List<double[]> groups =
        IntStream.range(0, 400).mapToObj(i -> urn(planted, 4 + i % 60, random)).toList();
    assertThat(
            Shrinkage.concentrationAround(groups, Collections.nCopies(groups.size(), PARENT), 10))
        .isBetween(planted * 0.8, planted * 1.25);
  }

  @Test
  void aHandfulOfObservationsHardlyMovesWhatIsAssumed() {
    assertThat(Shrinkage.concentrationAround(List.of(), List.of(), 10)).isCloseTo(10, within(1e-9));
    assertThat(Shrinkage.concentrationAround(List.of(row(1, 1, 0, 0)), List.of(PARENT), 10))
        .isBetween(10.0, 40.0);
  }

  @Test
  void shrinksByTheWorkedWeight() {
    // 20 / (20 + 60) = 0.25 of its own.
    assertThat(Shrinkage.shrink(row(1, 0, 0, 0), 20, PARENT, 60))
        .containsExactly(row(0.55, 0.225, 0.15, 0.075), within(1e-12));
    assertThat(Shrinkage.ownWeight(20, 60)).isEqualTo(0.25);
  }

  @Test
  void withoutDataIsTheParentExactly() {
    assertThat(Shrinkage.shrink(row(0, 0, 0, 0), 0, PARENT, 10)).containsExactly(PARENT);
  }

  @Test
  void refusesWhatIsNoShareOrCount() {
    assertThatThrownBy(() -> Shrinkage.shrink(row(0.5, 0.4), 1, row(0.5, 0.5), 10))
        .hasMessage("Shares add up to 1, cannot be [0.5, 0.4]");
    assertThatThrownBy(() -> Shrinkage.shrink(row(1), 1, row(0.5, 0.5), 10))
        .hasMessageContaining("one length");
    assertThatThrownBy(() -> Shrinkage.ownWeight(1, 0)).hasMessageContaining("k 0.0");
    assertThatThrownBy(
            () -> Shrinkage.concentrationAround(List.of(row(-1, 2)), List.of(row(0.5, 0.5)), 10))
        .hasMessageContaining("-1.0");
  }

  @Property(tries = 200)
  void liesBetweenTheTwoAndSumsToOne(
      @ForAll @DoubleRange(max = 1e6) double n,
      @ForAll @DoubleRange(min = 10, max = 100) double k,
      @ForAll @IntRange(max = 3) int only) {
    double[] own = new double[4];
    own[only] = 1;
    double[] posterior = Shrinkage.shrink(own, n, PARENT, k);
    assertThat(Arrays.stream(posterior).sum()).isCloseTo(1, within(1e-12));
    for (int j = 0; j < own.length; j++) {
      assertThat(posterior[j])
          .isBetween(Math.min(own[j], PARENT[j]) - 1e-12, Math.max(own[j], PARENT[j]) + 1e-12);
    }
  }

  /** A Dirichlet-multinomial draw by Polya's urn: what was drawn is likelier from then on. */
  private static double[] urn(double k, int size, SplittableRandom random) {
    double[] counts = new double[PARENT.length];
    for (int drawn = 0; drawn < size; drawn++) {
      double left = random.nextDouble() * (k + drawn);
      int category = -1;
      while (left >= 0 && category < counts.length - 1) {
        category++;
        left -= k * PARENT[category] + counts[category];
      }
      counts[category]++;
    }
    return counts;
  }

  private static double[] row(double... values) {
    return values;
  }
}
