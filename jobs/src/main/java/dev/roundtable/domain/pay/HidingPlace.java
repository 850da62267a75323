package dev.roundtable.domain.pay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the published cells that hide a cell which the sums tell: with them unknown it lies on a
 * cycle of unknown cells (see {@link Bridges}). Of all cycles the one whose published cells hold
 * the fewest samples, margins only if inner cells do not do; the shortest path from the row of the
 * cell to its column, by Dijkstra.
 */
final class HidingPlace {
  private static final long MARGIN = 1L << 40;
  private static final long NO_WAY = Long.MAX_VALUE;

  private final Cell told;
  private final int[][] counts;
  private final boolean[][] published;

  private HidingPlace(Cell told, int[][] counts, boolean[][] published) {
    this.told = told;
    this.counts = counts;
    this.published = published;
  }

  /** The cells to hold back; none if no cycle leads through the cell. */
  static List<Cell> of(Cell told, int[][] counts, boolean[][] published) {
    return new HidingPlace(told, counts, published).search();
  }

  private List<Cell> search() {
    int nodes = counts.length + counts[0].length;
    long[] cost = new long[nodes];
    int[] before = new int[nodes];
    boolean[] done = new boolean[nodes];
    Arrays.fill(cost, NO_WAY);
    cost[told.row()] = 0;
    for (int node = told.row(); node >= 0; node = nearest(cost, done)) {
      done[node] = true;
      for (int next = 0; next < nodes; next++) {
        long way = step(node, next);
        if (way != NO_WAY && cost[node] + way < cost[next]) {
          cost[next] = cost[node] + way;
          before[next] = node;
        }
      }
    }
    List<Cell> held = new ArrayList<>();
    int node = counts.length + told.column();
    while (cost[node] != NO_WAY && node != told.row()) {
      Cell cell = cell(node, before[node]);
      if (published[cell.row()][cell.column()]) {
        held.add(cell);
      }
      node = before[node];
    }
    return held;
  }

  private static int nearest(long[] cost, boolean[] done) {
    int nearest = -1;
    for (int node = 0; node < cost.length; node++) {
      boolean open = !done[node] && cost[node] != NO_WAY;
      if (open && (nearest < 0 || cost[node] < cost[nearest])) {
        nearest = node;
      }
    }
    return nearest;
  }

  /** What it costs to go from a row to a column, or back, over the cell of both. */
  private long step(int from, int to) {
    if ((from < counts.length) == (to < counts.length)) {
      return NO_WAY;
    }
    Cell cell = cell(from, to);
    int count = counts[cell.row()][cell.column()];
    if (count == 0 || cell.equals(told)) {
      return NO_WAY;
    }
    if (!published[cell.row()][cell.column()]) {
      return 0;
    }
    return cell.isMargin() ? MARGIN + count : count;
  }

  private Cell cell(int one, int other) {
    return one < counts.length
        ? new Cell(one, other - counts.length)
        : new Cell(other, one - counts.length);
  }
}
