package dev.roundtable.domain.pay;

import java.util.ArrayList;
import java.util.List;

/**
 * A reader of a table with margins who solves its sums: not by the guard's way, but by elimination
 * over the fractions that doubles of small whole numbers are.
 */
final class Leak {
  private Leak() {}

  /** The cells and margins of one to four samples that follow from what is published. */
  static List<String> in(int[][] counts, boolean[][] published) {
    List<String> leaks = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        boolean small = counts[row][column] > 0 && counts[row][column] < 5;
        if (small && follows(counts, published, new Cell(row, column))) {
          leaks.add("cell " + row + "," + column + " of " + counts[row][column]);
        }
      }
    }
    return leaks;
  }

  /** True if the count of a cell follows from what is published. */
  static boolean follows(int[][] counts, boolean[][] published, Cell cell) {
    List<double[]> known = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        boolean empty = row > 0 && column > 0 && counts[row][column] == 0;
        if (published[row][column] || empty) {
          add(known, indicator(counts, row, column));
        }
      }
    }
    return !add(known, indicator(counts, cell.row(), cell.column()));
  }

  /** The inner cells that a cell or margin is the sum of. */
  private static double[] indicator(int[][] counts, int row, int column) {
    int columns = counts[0].length - 1;
    double[] indicator = new double[(counts.length - 1) * columns];
    for (int i = 1; i < counts.length; i++) {
      for (int j = 1; j < counts[0].length; j++) {
        boolean part = (row == 0 || row == i) && (column == 0 || column == j);
        indicator[(i - 1) * columns + j - 1] = part ? 1 : 0;
      }
    }
    return indicator;
  }

  /** Adds a vector to an echelon basis; false if it follows from those that are there. */
  private static boolean add(List<double[]> basis, double[] vector) {
    double[] rest = vector.clone();
    for (double[] base : basis) {
      int pivot = pivot(base);
      double factor = rest[pivot] / base[pivot];
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= factor * base[i];
      }
    }
    if (pivot(rest) < 0) {
      return false;
    }
    basis.add(rest);
    return true;
  }

  private static int pivot(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (Math.abs(vector[i]) > 1e-9) {
        return i;
      }
    }
    return -1;
  }
}
