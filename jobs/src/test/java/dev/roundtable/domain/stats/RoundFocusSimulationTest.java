package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.stats.RoundFocus.RoundFocusResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Companies whose rounds are known generate postings and reports: what is estimated from these is
 * held against the truth, and against questions that were kept back. The figures of {@code
 * docs/decisions/0017-round-focus.md} are what {@link #tableOfLogLoss} prints.
 */
class RoundFocusSimulationTest {
  private static final int COMPANIES = 60;
  private static final int DOMAINS = 8;
  private static final int SKILLS_A_POSTING = 6;
  private static final int MOST_POSTINGS = 12;
  private static final int QUESTIONS_A_REPORT = 4;
  private static final int HELD_OUT = 40;
  private static final int WORLDS = 40;

  /** The guide is about right, postings tell about half, and companies differ. */
  private static final double GUIDE_STRENGTH = 60;

  private static final double COMPANY_STRENGTH = 30;

  /** One world: what rounds really ask, and what is seen of it. */
  private static final class World {
    final SplittableRandom random;
    final double[] guide;
    final double[] base;
    final List<double[]> truth = new ArrayList<>();
    final List<double[]> emphasis = new ArrayList<>();
    final List<double[]> questions = new ArrayList<>();

    World(int seed, int reports) {
      random = new SplittableRandom(seed);
      guide = dirichlet(flat(12));
      double[] round = dirichlet(times(guide, GUIDE_STRENGTH));
      base = dirichlet(flat(20));
      List<Credibility.Group> postings = new ArrayList<>();
      for (int company = 0; company < COMPANIES; company++) {
        double[] stressed = dirichlet(times(base, 20));
        truth.add(
            dirichlet(times(RoundFocus.tilted(round, stressed, base, 0.5), COMPANY_STRENGTH)));
        // As many postings as companies have at a level: few, and some none but one or two.
        postings.add(group(stressed, 1 + random.nextInt(MOST_POSTINGS)));
        questions.add(multinomial(truth.get(company), reports * QUESTIONS_A_REPORT));
      }
      double k = Credibility.of(postings).concentration();
      for (Credibility.Group group : postings) {
        double[] own = times(group.sums(), 1.0 / group.votes());
        emphasis.add(Shrinkage.shrink(own, group.votes(), base, k));
      }
    }

    private Credibility.Group group(double[] stressed, int votes) {
      double[] sums = new double[DOMAINS];
      double squares = 0;
      for (int vote = 0; vote < votes; vote++) {
        double[] shares = times(multinomial(stressed, SKILLS_A_POSTING), 1.0 / SKILLS_A_POSTING);
        for (int j = 0; j < DOMAINS; j++) {
          sums[j] += shares[j];
          squares += shares[j] * shares[j];
        }
      }
      return new Credibility.Group(votes, sums, squares);
    }

    List<double[]> expected() {
      List<double[]> expected = new ArrayList<>();
      for (int company = 0; company < COMPANIES; company++) {
        List<double[]> others = new ArrayList<>(questions);
        others.remove(company);
        expected.add(
            RoundFocus.tilted(RoundFocus.pooled(guide, others), emphasis.get(company), base, 0.5));
      }
      return expected;
    }

    List<RoundFocusResult> focus() {
      List<double[]> expected = expected();
      double strength =
          Shrinkage.concentrationAround(questions, expected, Shrinkage.SMALLEST_CONCENTRATION);
      List<RoundFocusResult> focus = new ArrayList<>();
      for (int company = 0; company < COMPANIES; company++) {
        focus.add(RoundFocus.posterior(expected.get(company), strength, questions.get(company)));
      }
      return focus;
    }

    /** Mean loss of the logarithm over questions that were not seen. */
    double loss(List<double[]> predicted) {
      SplittableRandom heldOut = new SplittableRandom(7);
      double loss = 0;
      for (int company = 0; company < COMPANIES; company++) {
        for (int i = 0; i < HELD_OUT; i++) {
          loss -= Math.log(predicted.get(company)[draw(truth.get(company), heldOut)]);
        }
      }
      return loss / COMPANIES / HELD_OUT;
    }

    /** The company's own questions alone, one added to each domain. */
    List<double[]> reportsAlone() {
      return questions.stream()
          .map(counts -> Shares.normalised(Arrays.stream(counts).map(n -> n + 1).toArray()))
          .toList();
    }

    private double[] dirichlet(double[] alpha) {
      return Shares.normalised(
          Arrays.stream(alpha)
              .map(a -> GammaDistribution.of(a, 1).createSampler(random::nextLong).sample())
              .toArray());
    }

    private double[] multinomial(double[] shares, int n) {
      double[] counts = new double[shares.length];
      for (int i = 0; i < n; i++) {
        counts[draw(shares, random)]++;
      }
      return counts;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 50})
  void ninetyPercentIntervalsHoldTheTruthAsOftenAsTheySay(int reports) {
    int covered = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = new World(seed, reports);
      List<RoundFocusResult> focus = world.focus();
      for (int company = 0; company < COMPANIES; company++) {
        for (int domain = 0; domain < DOMAINS; domain++) {
          double truth = world.truth.get(company)[domain];
          covered += focus.get(company).interval()[domain].contains(truth) ? 1 : 0;
        }
      }
    }
    assertThat((double) covered / (WORLDS * COMPANIES * DOMAINS)).isBetween(0.87, 0.93);
  }

  @Test
  void tableOfLogLoss() {
    StringBuilder table = new StringBuilder();
    for (int reports : new int[] {0, 5, 50}) {
      double[] losses = new double[5];
      for (int seed = 0; seed < WORLDS; seed++) {
        World world = new World(seed, reports);
        List<RoundFocusResult> focus = world.focus();
        List<List<double[]>> predictions =
            List.of(
                focus.stream().map(RoundFocusResult::share).toList(),
                world.truth.stream().map(unused -> world.guide).toList(),
                world.emphasis.stream()
                    .map(stressed -> RoundFocus.tilted(world.guide, stressed, world.base, 0.5))
                    .toList(),
                world.reportsAlone(),
                world.truth);
        for (int i = 0; i < losses.length; i++) {
          losses[i] += world.loss(predictions.get(i)) / WORLDS;
        }
      }
      table.append(
          "| %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n"
              .formatted(reports, losses[0], losses[1], losses[2], losses[3], losses[4]));
      assertThat(losses[0]).as("prior alone").isLessThan(losses[1]);
      // Without reports postings alone are all there is.
      assertThat(losses[0]).as("postings alone").isLessThan(losses[2] + (reports == 0 ? 1e-9 : 0));
      assertThat(losses[0]).as("reports alone").isLessThan(losses[3]);
    }
    System.out.print(table);
  }

  private static int draw(double[] shares, SplittableRandom random) {
    double left = random.nextDouble();
    int drawn = 0;
    while (drawn < shares.length - 1 && left >= shares[drawn]) {
      left -= shares[drawn];
      drawn++;
    }
    return drawn;
  }

  private static double[] flat(double sum) {
    double[] flat = new double[DOMAINS];
    Arrays.fill(flat, sum / DOMAINS);
    return flat;
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
