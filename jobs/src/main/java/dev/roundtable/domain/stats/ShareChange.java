package dev.roundtable.domain.stats;

/**
 * How far a share moved between two samples, with the interval of Newcombe's hybrid score method
 * (Statistics in Medicine 17, 1998, method 10). It takes the samples to be independent; where they
 * share members that stay as they were, it is wider than need be.
 *
 * @param change the later share less the earlier one
 */
public record ShareChange(double change, Interval interval) {
  /**
   * The change from one sample to another.
   *
   * @param count members of the later sample that have the property, of {@code size} in all
   * @param confidence of the interval, such as 0.95
   * @throws IllegalArgumentException if a sample is empty or has fewer members than have the
   *     property
   */
  public static ShareChange between(
      int countBefore, int sizeBefore, int count, int size, double confidence) {
    double before = (double) countBefore / sizeBefore;
    double now = (double) count / size;
    Interval ofBefore = Wilson.interval(countBefore, sizeBefore, confidence);
    Interval ofNow = Wilson.interval(count, size, confidence);
    double change = now - before;
    double down = Math.hypot(now - ofNow.low(), ofBefore.high() - before);
    double up = Math.hypot(ofNow.high() - now, before - ofBefore.low());
    return new ShareChange(change, new Interval(change - down, change + up));
  }
}
