package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DominanceTest {
  @ParameterizedTest
  @CsvSource({
    "a a b b,false",
    "a a a b b,true",
    "a b c d e,false",
    "- - - - -,false",
    "a a a - - -,false",
    "a a a a - - -,true",
    "a,true",
    "-,false"
  })
  void isMoreThanHalfByOne(String contributors, boolean dominated) {
    assertThat(Dominance.isDominated(named(contributors))).isEqualTo(dominated);
  }

  @ParameterizedTest
  @CsvSource({
    // Two old reports of one person and two new ones of others, and the other way round.
    "a a b c,0.5 0.5 1 1,false",
    "a a b c,1 1 0.5 0.5,true",
    "a a - -,1 1 0.9 0.9,true",
    "a a - -,1 1 1 1,false"
  })
  void isMoreThanHalfOfTheWeight(String contributors, String weights, boolean dominated) {
    assertThat(
            Dominance.isDominated(
                named(contributors),
                Arrays.stream(weights.split(" ")).mapToDouble(Double::parseDouble).toArray()))
        .isEqualTo(dominated);
  }

  private static List<String> named(String contributors) {
    return Arrays.stream(contributors.split(" "))
        .map(name -> name.equals("-") ? null : name)
        .toList();
  }
}
