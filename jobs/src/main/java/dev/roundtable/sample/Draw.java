package dev.roundtable.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A named stream of pseudo-random choices. The same name gives the same choices in every run, and
 * one stream never disturbs another.
 */
final class Draw {
  private static final long SEED = 20_260_930L;

  private final SplittableRandom random;

  Draw(String stream) {
    random = new SplittableRandom(SEED * 31 + stream.hashCode());
  }

  /** A whole number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from {@code from} to {@code to}, both included. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** A fraction from 0 to 1. */
  double fraction() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Different entries of the list, in drawn order; all of them if there are fewer. */
  <T> List<T> some(List<T> choices, int count) {
    List<T> shuffled = shuffled(choices);
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }

  <T> List<T> shuffled(List<T> entries) {
    List<T> result = new ArrayList<>(entries);
    for (int last = result.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      T kept = result.get(last);
      result.set(last, result.get(other));
      result.set(other, kept);
    }
    return result;
  }

  /** Different keys, each the likelier the greater its weight, in drawn order. */
  List<String> weighted(Map<String, Double> weights, int count) {
    List<Map.Entry<Double, String>> keyed = new ArrayList<>();
    weights.forEach(
        (key, weight) ->
            keyed.add(Map.entry(Math.log(random.nextDouble()) / Math.max(weight, 1e-6), key)));
    return keyed.stream()
        .sorted(Map.Entry.<Double, String>comparingByKey().reversed())
        .limit(count)
        .map(Map.Entry::getValue)
        .toList();
  }
}
