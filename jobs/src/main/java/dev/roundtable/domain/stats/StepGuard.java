package dev.roundtable.domain.stats;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Keeps one release from giving away who was added since the last: a cell takes in what arrives in
 * steps of at least {@link Disclosure#MEDIAN_FROM} samples. Who lays two releases side by side sees
 * a cell unchanged, or changed by too many to tell apart. What has arrived since the last step
 * waits. A first step of fewer is no step, so that a cell below the threshold shows nothing.
 *
 * <p>A part of a cell takes no step that its whole has not taken, so that the part's samples are
 * all among those of the whole: its last step is the last of its own up to that of the whole.
 *
 * <p>It depends on the days of arrival alone, so that every as-of date gives what a release of that
 * day gave.
 */
public final class StepGuard {
  /** Before any day. */
  public static final int NEVER = Integer.MIN_VALUE;

  private StepGuard() {}

  /**
   * The last step up to a day.
   *
   * @param days on which one sample each arrived, counted from 1970-01-01
   * @return {@link #NEVER} if there is none
   */
  public static int lastStep(IntStream days, int limit) {
    SortedMap<Integer, Integer> arrivals = new TreeMap<>();
    days.forEach(day -> arrivals.merge(day, 1, Integer::sum));
    return Objects.requireNonNullElse(steps(arrivals).floor(limit), NEVER);
  }

  /**
   * The days that completed a step; samples count up to the last of them.
   *
   * @param arrivals samples that arrived, by day
   * @throws IllegalArgumentException if a count is negative
   */
  public static <D extends Comparable<D>> NavigableSet<D> steps(SortedMap<D, Integer> arrivals) {
    NavigableSet<D> steps = new TreeSet<>();
    long waiting = 0;
    for (Map.Entry<D, Integer> day : arrivals.entrySet()) {
      if (day.getValue() < 0) {
        throw new IllegalArgumentException(
            "A number of samples is at least 0, cannot be " + day.getValue());
      }
      waiting += day.getValue();
      if (waiting >= Disclosure.MEDIAN_FROM) {
        steps.add(day.getKey());
        waiting = 0;
      }
    }
    return steps;
  }
}
