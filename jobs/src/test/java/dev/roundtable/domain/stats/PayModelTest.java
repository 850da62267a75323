package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.stats.PayModel.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayModelTest {
  @Test
  void expectsNothingOfALevelOfFourOffers() {
    assertThat(PayModel.fit(List.of()).estimate("senior", "amazon", "boston")).isEmpty();
    PayModel model = PayModel.fit(List.of(group("senior", "amazon", "boston", 2025, 1, 2, 3, 4)));
    assertThat(model.estimate("senior", "amazon", "boston")).isEmpty();
  }

  @Test
  void claimsNothingWhereNoTwoOffersAreOfOneKind() {
    List<Group> apart = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      apart.add(group("senior", "c" + i, "boston", 2025, 100 + i));
    }
    assertThat(PayModel.fit(apart).estimate("senior", "c1", "boston")).isEmpty();
  }

  @Test
  void ofOneLevelAloneItIsTheGeometricMean() {
    PayModel model =
        PayModel.fit(List.of(group("senior", "amazon", "boston", 2025, 100, 400, 200, 200, 200)));
    assertThat(model.estimate("senior", "amazon", "boston").orElseThrow().median())
        .isCloseTo(200, within(1e-6));
  }

  @Test
  void aCellOfFourOffersHasNoWeightOfItsOwn() {
    Truth truth = new Truth(7);
    List<Group> groups = truth.offers(30);
    PayModel without = PayModel.fit(groups);
    groups.add(group("senior", "newcomer", "m1", 2025, 900_000, 950_000, 990_000, 1_000_000));
    PayModel.Estimate estimate =
        PayModel.fit(groups).estimate("senior", "newcomer", "m1").orElseThrow();
    assertThat(estimate.ownWeight()).isZero();
    assertThat(estimate.median())
        .isCloseTo(
            without.estimate("senior", "newcomer", "m1").orElseThrow().median(), within(20_000.0));
  }

  @Test
  void overAllMetrosACompanyIsWhereItsOffersAre() {
    List<Group> groups = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      groups.add(group("senior", "both" + c, "dear", 2025, repeated(20, 300_000)));
      groups.add(group("senior", "both" + c, "cheap", 2025, repeated(20, 200_000)));
    }
    groups.add(group("senior", "here", "cheap", 2025, repeated(20, 200_000)));
    PayModel model = PayModel.fit(groups);
    assertThat(model.estimate("senior", "here").orElseThrow().median())
        .isCloseTo(200_000, within(15_000.0));
    assertThat(model.estimate("senior", "both0").orElseThrow().median())
        .isCloseTo(245_000, within(15_000.0));
  }

  /** Pay around an amount, a tenth up and down. */
  private static double[] repeated(int offers, double around) {
    return IntStream.range(0, offers).mapToDouble(i -> around * (i % 2 == 0 ? 1.1 : 0.9)).toArray();
  }

  @Test
  void doesNotDependOnTheOrderOfTheOffers() {
    List<Group> groups = new Truth(3).offers(8);
    PayModel.Estimate estimate = PayModel.fit(groups).estimate("senior", "c1", "m1").orElseThrow();
    Collections.reverse(groups);
    assertThat(PayModel.fit(groups).estimate("senior", "c1", "m1").orElseThrow().median())
        .isCloseTo(estimate.median(), within(1e-6 * estimate.median()));
  }

  @Test
  void ofThinCellsItErrsLessThanTheirMedians() {
    double ofModel = 0;
    double ofMedian = 0;
    int covered = 0;
    int cells = 0;
    for (int seed = 0; seed < 10; seed++) {
      Truth truth = new Truth(seed);
      List<Group> groups = truth.offers(7);
      PayModel model = PayModel.fit(groups);
      for (Group group : groups) {
        double known = truth.log(group.level(), group.company(), group.metro());
        PayModel.Estimate estimate =
            model.estimate(group.level(), group.company(), group.metro()).orElseThrow();
        ofModel += Math.abs(Math.log(estimate.median()) - known);
        ofMedian += Math.abs(truth.median(group) - known);
        covered += estimate.interval().contains(Math.exp(known)) ? 1 : 0;
        cells++;
      }
    }
    assertThat(ofModel).isLessThan(0.75 * ofMedian);
    assertThat((double) covered / cells).isBetween(0.90, 0.99);
  }

  private static Group group(String level, String company, String metro, int year, double... pay) {
    double[] logs = DoubleStream.of(pay).map(Math::log).toArray();
    double mean = DoubleStream.of(logs).average().orElseThrow();
    double squares = DoubleStream.of(logs).map(log -> (log - mean) * (log - mean)).sum();
    return new Group(level, company, metro, year, pay.length, mean, squares);
  }

  /** Companies, metros and levels with known effects on log pay, and offers made from them. */
  private static final class Truth {
    private static final int COMPANIES = 12;
    private static final int METROS = 5;
    private static final List<String> LEVELS = List.of("mid", "senior", "staff");
    private final SplittableRandom random;
    private final java.util.Map<String, Double> effects = new java.util.TreeMap<>();
    private final java.util.Map<String, Double> medians = new java.util.TreeMap<>();

    Truth(long seed) {
      random = new SplittableRandom(seed);
    }

    double log(String level, String company, String metro) {
      return 12
          + 0.3 * LEVELS.indexOf(level)
          + effect(company, 0.2)
          + effect(metro, 0.1)
          + effect(level + company + metro, 0.08);
    }

    List<Group> offers(int perCell) {
      List<Group> groups = new ArrayList<>();
      for (String level : LEVELS) {
        for (int c = 0; c < COMPANIES; c++) {
          for (int m = 0; m < METROS; m++) {
            double known = log(level, "c" + c, "m" + m);
            double[] pay = new double[perCell];
            for (int i = 0; i < perCell; i++) {
              pay[i] = Math.exp(known + 0.3 * random.nextGaussian());
            }
            java.util.Arrays.sort(pay);
            Group group = group(level, "c" + c, "m" + m, 2025, pay);
            medians.put(level + "c" + c + "m" + m, Math.log(Quantiles.type7(pay, 0.5)));
            groups.add(group);
          }
        }
      }
      return groups;
    }

    double median(Group group) {
      return medians.get(group.level() + group.company() + group.metro());
    }

    private double effect(String name, double spread) {
      return effects.computeIfAbsent(name, n -> spread * random.nextGaussian());
    }
  }
}
