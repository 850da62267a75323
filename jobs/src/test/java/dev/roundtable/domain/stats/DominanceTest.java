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
    List<String> named =
        Arrays.stream(contributors.split(" ")).map(name -> name.equals("-") ? null : name).toList();
    assertThat(Dominance.isDominated(named)).isEqualTo(dominated);
  }
}
