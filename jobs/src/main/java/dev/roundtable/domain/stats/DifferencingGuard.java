package dev.roundtable.domain.stats;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Complementary cell suppression for one published parent and its parts: what is left of the parent
 * after the published parts are taken away is nobody, or too many to tell apart. Source: Willenborg
 * and de Waal, "Elements of Statistical Disclosure Control" (2001), chapter 5.
 *
 * <p>The parts are disjoint and need not be exhaustive: samples in no part (an unknown metro)
 * belong to what is left. Suppressed parts that are left together protect each other, because only
 * their sum can be found; it is their sum, with the samples in no part, that must be 0 or at least
 * {@link Disclosure#MEDIAN_FROM}. A parent cut in two ways (by metro and by year) is guarded once
 * for each cut; the guard does not see cuts crossed with each other.
 */
public final class DifferencingGuard {
  private DifferencingGuard() {}

  /**
   * The children that may not be published, in the order of the map: those with fewer than 5
   * samples, and where the rest of the parent would be 1 to 4 samples, further children, smallest
   * first and ties by key. That may be the last one, and then only the parent is published.
   *
   * @param parent samples of the parent
   * @param children samples of each part
   * @throws IllegalArgumentException if a count is negative or the children exceed the parent, as
   *     then they are no parts
   */
  public static <K extends Comparable<K>> Set<K> heldBack(
      int parent, SortedMap<K, Integer> children) {
    check(parent, children);
    Set<K> held =
        children.keySet().stream()
            .filter(key -> children.get(key) < Disclosure.MEDIAN_FROM)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    long rest = parent - published(children, held);
    for (K child : smallestFirst(children)) {
      if (rest == 0 || rest >= Disclosure.MEDIAN_FROM) {
        break;
      }
      if (held.add(child)) {
        rest += children.get(child);
      }
    }
    return inOrder(children, held);
  }

  // A list sorts stably, so that children of one size stay in the order of their keys.
  private static <K> List<K> smallestFirst(Map<K, Integer> children) {
    return children.keySet().stream().sorted(Comparator.comparing(children::get)).toList();
  }

  private static <K> long published(Map<K, Integer> children, Set<K> held) {
    return children.entrySet().stream()
        .filter(child -> !held.contains(child.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static <K> Set<K> inOrder(Map<K, Integer> children, Set<K> held) {
    return children.keySet().stream()
        .filter(held::contains)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  private static <K> void check(int parent, Map<K, Integer> children) {
    children.forEach(
        (key, n) -> {
          if (n < 0) {
            throw new IllegalArgumentException(
                "A number of samples is at least 0, cannot be " + n + " of " + key);
          }
        });
    long sum = published(children, Set.of());
    if (sum > parent) {
      throw new IllegalArgumentException(
          "Parts of a parent hold at most its "
              + parent
              + " samples, cannot be "
              + sum
              + "; count each sample in one part only");
    }
  }
}
