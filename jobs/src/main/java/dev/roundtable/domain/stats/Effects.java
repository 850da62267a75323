package dev.roundtable.domain.stats;

import dev.roundtable.domain.stats.PayModel.Group;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The effects of one kind, such as those of the companies. If they are drawn towards zero, the
 * spread of the kind is found by the method of DerSimonian and Laird, "Meta-Analysis in Clinical
 * Trials", Controlled Clinical Trials 7 (1986).
 */
final class Effects {
  private final Function<Group, String> key;
  private final boolean shrunk;
  private Map<String, Effect> effects = Map.of();
  private double spread;

  /**
   * An effect on log pay.
   *
   * @param variance of the effect, given the offers
   * @param ownWeight share that its own offers have in it
   */
  record Effect(double mean, double variance, double ownWeight) {}

  Effects(Function<Group, String> key, boolean shrunk) {
    this.key = key;
    this.shrunk = shrunk;
  }

  boolean knows(String name) {
    return effects.containsKey(name);
  }

  Effect of(Group group) {
    return of(key.apply(group));
  }

  /** The effect; of a name without enough offers none is known beyond the spread of its kind. */
  Effect of(String name) {
    return effects.getOrDefault(name, unknown());
  }

  Effect unknown() {
    return new Effect(0, spread, 0);
  }

  /** What the effects come to over some offers. */
  Effect over(Collection<Group> groups) {
    Sum all = new Sum();
    groups.forEach(group -> all.add(group.offers(), of(group).mean()));
    return new Effect(all.offers == 0 ? 0 : all.mean(), 0, 0);
  }

  /**
   * Finds the effects anew.
   *
   * @param residual what is left of a group's mean log pay by the other kinds of effects
   * @param variance of one offer's log pay around all effects
   */
  void refit(Collection<Group> groups, ToDoubleFunction<Group> residual, double variance) {
    SortedMap<String, Sum> sums = new TreeMap<>();
    for (Group group : groups) {
      sums.computeIfAbsent(key.apply(group), name -> new Sum())
          .add(group.offers(), residual.applyAsDouble(group));
    }
    sums.values().removeIf(sum -> sum.offers < Disclosure.MEDIAN_FROM);
    if (shrunk) {
      spread = spread(sums.values(), variance);
    }
    double centre = centre(sums.values(), variance);
    Map<String, Effect> refitted = new TreeMap<>();
    sums.forEach((name, sum) -> refitted.put(name, effect(sum, centre, variance)));
    effects = refitted;
  }

  /** What the kind has in common is not its own: else it would take over from the levels. */
  private double centre(Collection<Sum> sums, double variance) {
    double weighted = 0;
    double weights = 0;
    for (Sum sum : sums) {
      double weight = spread == 0 ? 0 : 1 / (spread + variance / sum.offers);
      weighted += weight * sum.mean();
      weights += weight;
    }
    return weights == 0 ? 0 : weighted / weights;
  }

  private Effect effect(Sum sum, double centre, double variance) {
    double error = variance / sum.offers;
    if (!shrunk) {
      return new Effect(sum.mean(), error, 1);
    }
    double weight = spread == 0 ? 0 : spread / (spread + error);
    return new Effect(weight * (sum.mean() - centre), spread * (1 - weight), weight);
  }

  private static double spread(Collection<Sum> sums, double variance) {
    if (sums.size() < 2 || variance == 0) {
      return 0;
    }
    Sum all = new Sum();
    double squaredWeights = 0;
    for (Sum sum : sums) {
      all.add(sum.offers, sum.mean());
      squaredWeights += (double) sum.offers * sum.offers;
    }
    double between = 0;
    for (Sum sum : sums) {
      between += sum.offers * (sum.mean() - all.mean()) * (sum.mean() - all.mean());
    }
    double excess = between - (sums.size() - 1) * variance;
    return Math.max(0, excess / (all.offers - squaredWeights / all.offers));
  }

  /** Residuals of one name, added up. */
  private static final class Sum {
    private long offers;
    private double total;

    void add(long more, double mean) {
      offers += more;
      total += more * mean;
    }

    double mean() {
      return total / offers;
    }
  }
}
