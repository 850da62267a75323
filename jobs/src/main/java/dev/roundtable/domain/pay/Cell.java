package dev.roundtable.domain.pay;

/** A place in a table with margins; row 0 and column 0 are the sums. */
record Cell(int row, int column) {
  boolean isMargin() {
    return row == 0 || column == 0;
  }
}
