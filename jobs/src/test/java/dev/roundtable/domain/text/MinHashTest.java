package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {
  @ParameterizedTest(name = "{0} shared, {1} more on each side")
  @CsvSource({
    "4,1", "2,4", "16,2", "10,5", "90,5", "80,10", "50,25", "320,40", "200,100", "20,190", "900,150"
  })
  void estimatesTheSimilarity(int shared, int more) {
    double jaccard = shared / (shared + 2.0 * more);
    int tries = 400;
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < tries; seed++) {
      MinHash[] pair = pair(shared, more, seed);
      double error = pair[0].similarity(pair[1]) - jaccard;
      sum += error;
      squares += error * error;
    }
    // Variance of one estimate by independent hashes; the mean of 400 lies within 4 deviations, and
    // their mean square, a chi-square over its 400 degrees, is less than 1.3 with p > 0.9999.
    double variance = jaccard * (1 - jaccard) / MinHash.SIZE;
    assertThat(sum / tries).isCloseTo(0, within(4 * Math.sqrt(variance / tries)));
    assertThat(squares / tries).isLessThan(1.3 * variance);
  }

  @ParameterizedTest(name = "{0} shared, {1} more on each side: {2} to {3} are found")
  @CsvSource({
    "80,10,0.998,1",
    "2,1,0.06,0.13",
    "360,20,1,1",
    "8,1,0.998,1",
    "200,100,0.06,0.13",
    "240,80,0.33,0.46",
    "120,240,0,0.001"
  })
  void bandsFindWhatTheFormulaSays(int shared, int more, double least, double most) {
    int tries = 1000;
    int found = 0;
    for (int seed = 0; seed < tries; seed++) {
      MinHash[] pair = pair(shared, more, seed);
      found += sharesBand(pair[0], pair[1]) ? 1 : 0;
    }
    assertThat((double) found / tries).isBetween(least, most);
  }

  @ParameterizedTest(name = "{0} shared, {1} more on each side: {2} to {3} remain")
  @CsvSource({"80,10,1,1", "8,1,1,1", "2400,300,1,1", "240,80,0,0.01", "200,100,0,0"})
  void sketchesTellWhatIsFarApart(int shared, int more, double least, double most) {
    int tries = 1000;
    int remaining = 0;
    for (int seed = 0; seed < tries; seed++) {
      MinHash[] pair = pair(shared, more, seed);
      remaining += MinHash.mayBeNear(pair[0].sketch(), pair[1].sketch()) ? 1 : 0;
    }
    assertThat((double) remaining / tries).isBetween(least, most);
  }

  @Test
  void equalSetsAreEqualAndOthersAreNot() {
    MinHash[] disjoint = pair(0, 50, 1);
    assertThat(disjoint[0].similarity(disjoint[1])).isZero();
    assertThat(sharesBand(disjoint[0], disjoint[1])).isFalse();
    MinHash[] same = pair(50, 0, 1);
    assertThat(same[0].similarity(same[1])).isEqualTo(1);
    assertThat(same[0].bandKeys()).isEqualTo(same[1].bandKeys()).hasSize(MinHash.BANDS);
    assertThat(same[0].bandKeys()).doesNotHaveDuplicates();
  }

  @Test
  void oneShingleFillsAllPlaces() {
    MinHash one = MinHash.of(Shingles.of("Data Engineer"));
    assertThat(one.bandKeys()).doesNotHaveDuplicates().hasSize(MinHash.BANDS);
    assertThat(one.similarity(MinHash.of(Shingles.of("data engineer")))).isEqualTo(1);
    assertThat(one.similarity(MinHash.of(Shingles.of("Data Scientist")))).isZero();
  }

  @Test
  void nothingIsLikeNothing() {
    MinHash nothing = MinHash.of(Shingles.of(""));
    assertThat(nothing.bandKeys()).isEmpty();
    assertThat(nothing.similarity(nothing)).isZero();
  }

  private static boolean sharesBand(MinHash one, MinHash other) {
    Set<Long> keys = new HashSet<>();
    Arrays.stream(one.bandKeys()).forEach(keys::add);
    return Arrays.stream(other.bandKeys()).anyMatch(keys::contains);
  }

  private static MinHash[] pair(int shared, int more, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] all = random.longs(shared + 2L * more).toArray();
    long[] one = Arrays.copyOf(all, shared + more);
    long[] other = Arrays.copyOfRange(all, more, all.length);
    // The shared ones stand in the middle: both ends are left out of one set each.
    return new MinHash[] {MinHash.of(Shingles.ofHashes(one)), MinHash.of(Shingles.ofHashes(other))};
  }
}
