package dev.roundtable.domain.requirement;

/**
 * A number of years as it is written: "5+", "3-5", "five (5) or more".
 *
 * @param most -1 if there is no upper end
 * @param start offset of the first character of the number
 * @param end offset after its last one
 */
record YearCount(int least, int most, int start, int end) {
  static final int OPEN = -1;

  /** The same number without its lower end: "up to 5". */
  YearCount atMost() {
    return new YearCount(0, most == OPEN ? least : most, start, end);
  }
}
