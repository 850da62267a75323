package dev.roundtable.domain.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationGuardTest {
  /** Inner cells, rows apart by "/"; what is published, margins first, as x. */
  @ParameterizedTest
  @CsvSource({
    "6 7/8 9, xxx/xxx/xxx",
    // The small cell and the others hide one another.
    "3 7/8 9, xxx/x../x..",
    "3 7 6/8 9 7/9 9 9, xxxx/x.x./x.x./xxxx",
    // Empty cells are no secret.
    "0 7/8 0, xxx/x.x/xx.",
    "2 2, .../...",
    "7, xx/xx"
  })
  void holdsBackWhatTells(String inner, String published) {
    int[][] counts = withMargins(parsed(inner));
    assertThat(shown(PublicationGuard.publishable(counts, all(counts, true), cell -> false)))
        .isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    // One metro of three is small: the smallest other one hides it.
    "3/7/9, x/././x",
    // Two small ones of five together hide each other.
    "3/2/9, x/././x",
    "3/1/9, x/./././"
  })
  void ofOneColumnTheRestOfTheSumIsNobodyOrFive(String inner, String ignored) {
    int[][] counts = withMargins(parsed(inner));
    boolean[][] published = PublicationGuard.publishable(counts, all(counts, true), cell -> false);
    assertThat(Leak.in(counts, published)).isEmpty();
    int rest = counts[0][0];
    for (int row = 1; row < counts.length; row++) {
      rest -= published[row][0] ? counts[row][0] : 0;
    }
    assertThat(rest)
        .satisfiesAnyOf(
            none -> assertThat(none).isZero(), many -> assertThat(many).isGreaterThanOrEqualTo(5));
  }

  @Property(tries = 500)
  void norACellThatIsSecretWhateverItsCount(@ForAll("tables") int[][] counts) {
    Cell secret = new Cell(1, 1);
    boolean[][] wanted = all(counts, true);
    wanted[1][1] = false;
    boolean[][] published = PublicationGuard.publishable(counts, wanted, secret::equals);
    Assume.that(counts[1][1] != 0);
    assertThat(Leak.follows(counts, published, secret)).isFalse();
    assertThat(published[1][1]).isFalse();
  }

  @Property(tries = 500)
  void aReaderWhoSolvesAllSumsLearnsNoSmallCell(@ForAll("tables") int[][] counts) {
    // The last row stands for offers of no known metro.
    boolean[][] wanted = all(counts, true);
    Arrays.fill(wanted[wanted.length - 1], false);
    boolean[][] published = PublicationGuard.publishable(counts, wanted, cell -> false);
    assertThat(Leak.in(counts, published)).isEmpty();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        assertThat(published[row][column] && counts[row][column] < 5).isFalse();
        assertThat(published[row][column] && !wanted[row][column]).isFalse();
      }
    }
  }

  @Provide
  Arbitrary<int[][]> tables() {
    Arbitrary<Integer> count =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 4)),
            Tuple.of(4, Arbitraries.integers().between(5, 12)));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            columns ->
                count
                    .array(int[].class)
                    .ofSize(columns)
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(5))
        .map(PublicationGuardTest::withMargins);
  }

  private static boolean[][] all(int[][] counts, boolean value) {
    boolean[][] all = new boolean[counts.length][counts[0].length];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, value));
    return all;
  }

  private static String shown(boolean[][] published) {
    return Arrays.stream(published)
        .map(
            row -> {
              StringBuilder marks = new StringBuilder();
              for (boolean mark : row) {
                marks.append(mark ? 'x' : '.');
              }
              return marks.toString();
            })
        .collect(Collectors.joining("/"));
  }

  private static int[][] parsed(String inner) {
    return Arrays.stream(inner.split("/"))
        .map(row -> Arrays.stream(row.split(" ")).mapToInt(Integer::parseInt).toArray())
        .toArray(int[][]::new);
  }

  private static int[][] withMargins(int[][] inner) {
    int[][] counts = new int[inner.length + 1][inner[0].length + 1];
    for (int row = 1; row < counts.length; row++) {
      for (int column = 1; column < counts[0].length; column++) {
        int count = inner[row - 1][column - 1];
        counts[row][column] = count;
        counts[row][0] += count;
        counts[0][column] += count;
        counts[0][0] += count;
      }
    }
    return counts;
  }
}
