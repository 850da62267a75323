package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.Credibility.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredibilityTest {
  private static final double[] PARENT = {0.4, 0.3, 0.2, 0.1};
  private static final int SKILLS = 8;

  @Test
  void ofTwoGroupsAsWorkedByHand() {
    // Votes (1, 0), (0.5, 0.5) and (0, 1), (0.5, 0.5): means (0.75, 0.25) and (0.25, 0.75).
    // Within: squares 1 + 0.5 + 1 + 0.5 = 3, less 2 * 0.625 + 2 * 0.625 = 2.5, over 4 - 2: 0.25.
    // Between: 2.5 - 4 * 0.5 = 0.5, less 1 * 0.25, over 4 - 8 / 4: 0.125. k = 2.
    // One draw from (0.5, 0.5) has the variance 0.5, so that the effect is 0.5.
    Credibility found =
        Credibility.of(
            List.of(
                new Group(2, new double[] {1.5, 0.5}, 1.5),
                new Group(2, new double[] {0.5, 1.5}, 1.5)));
    assertThat(found.concentration()).isCloseTo(2, within(1e-9));
    assertThat(found.designEffect()).isCloseTo(0.5, within(1e-9));
    assertThat(found.effective(6)).isCloseTo(16, within(1e-9));
  }

  @Test
  void withoutGroupsToCompareTheParentIsWorthMost() {
    assertThat(Credibility.of(List.of())).isEqualTo(new Credibility(100, 1));
    assertThat(Credibility.of(List.of(group(PARENT, 50, new SplittableRandom(1)))))
        .isEqualTo(new Credibility(100, 1));
  }

  /**
   * Means scatter by Dirichlet(8 k); a vote is the mean of eight draws, so that k votes tell as
   * much.
   */
  @ParameterizedTest
  @ValueSource(doubles = {3, 10, 30})
  void recoversAPlantedConcentration(double planted) {
    SplittableRandom random = new SplittableRandom(11);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      groups.add(group(dirichlet(planted * SKILLS, random), 1 + i % 12, random));
    }
    Credibility found = Credibility.of(groups);
    assertThat(found.concentration()).isBetween(planted * 0.75, planted * 1.33);
    assertThat(found.designEffect()).isCloseTo(1.0 / SKILLS, within(0.03));
  }

  private static double[] dirichlet(double strength, SplittableRandom random) {
    double[] draw =
        Arrays.stream(PARENT)
            .map(
                share ->
                    GammaDistribution.of(strength * share, 1)
                        .inverseCumulativeProbability(random.nextDouble()))
            .toArray();
    return Shares.normalised(draw);
  }

  private static Group group(double[] mean, int votes, SplittableRandom random) {
    double[] sums = new double[mean.length];
    double squares = 0;
    for (int vote = 0; vote < votes; vote++) {
      double[] shares = vote(mean, random);
      for (int j = 0; j < sums.length; j++) {
        sums[j] += shares[j];
        squares += shares[j] * shares[j];
      }
    }
    return new Group(votes, sums, squares);
  }

  private static double[] vote(double[] mean, SplittableRandom random) {
    double[] shares = new double[mean.length];
    IntStream.range(0, SKILLS)
        .forEach(
            skill -> {
              double left = random.nextDouble();
              int category = 0;
              while (category < mean.length - 1 && left >= mean[category]) {
                left -= mean[category];
                category++;
              }
              shares[category] += 1.0 / SKILLS;
            });
    return shares;
  }
}
