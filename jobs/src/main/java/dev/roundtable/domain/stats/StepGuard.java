package dev.roundtable.domain.stats;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Keeps one release from giving away who was added since the last: a cell takes in what arrives in
 * steps of at least {@link Disclosure#MEDIAN_FROM} samples. Who lays two releases side by side sees
 * a cell unchanged, or changed by too many to tell apart. What has arrived since the last step
 * waits. A first step of fewer is no step, so that a cell below the threshold shows nothing.
 *
 * <p>It depends on the days of arrival alone, so that every as-of date gives what a release of that
 * day gave.
 */
public final class StepGuard {
  private StepGuard() {}

  /**
   * The day up to which samples count: the last that completed a step.
   *
   * @param arrivals samples that arrived, by day
   * @return empty if no step is complete
   * @throws IllegalArgumentException if a count is negative
   */
  public static <D extends Comparable<D>> Optional<D> settledThrough(
      SortedMap<D, Integer> arrivals) {
    D settled = null;
    long waiting = 0;
    for (Map.Entry<D, Integer> day : arrivals.entrySet()) {
      if (day.getValue() < 0) {
        throw new IllegalArgumentException(
            "A number of samples is at least 0, cannot be " + day.getValue());
      }
      waiting += day.getValue();
      if (waiting >= Disclosure.MEDIAN_FROM) {
        settled = day.getKey();
        waiting = 0;
      }
    }
    return Optional.ofNullable(settled);
  }
}
