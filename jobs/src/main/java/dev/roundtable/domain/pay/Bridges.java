package dev.roundtable.domain.pay;

import java.util.ArrayList;
import java.util.List;

/**
 * The unknown cells of a table with margins that its sums determine. Rows and columns are the nodes
 * of a graph and unknown cells its edges; each row and each column is one equation over its edges.
 * A cell is determined if and only if its edge is a bridge, one that lies on no cycle. Found by
 * Tarjan, "A Note on Finding the Bridges of a Graph", Information Processing Letters 2 (1974).
 */
final class Bridges {
  private final boolean[][] unknown;
  private final int[] order;
  private final int[] low;
  private final List<Cell> bridges = new ArrayList<>();
  private int visited;

  private Bridges(boolean[][] unknown) {
    this.unknown = unknown;
    this.order = new int[unknown.length + unknown[0].length];
    this.low = new int[order.length];
  }

  static List<Cell> of(boolean[][] unknown) {
    Bridges search = new Bridges(unknown);
    for (int node = 0; node < search.order.length; node++) {
      if (search.order[node] == 0) {
        search.visit(node, -1);
      }
    }
    return search.bridges;
  }

  private void visit(int node, int from) {
    order[node] = ++visited;
    low[node] = order[node];
    for (int next = 0; next < order.length; next++) {
      if (next == from || !isEdge(node, next)) {
        continue;
      }
      if (order[next] > 0) {
        low[node] = Math.min(low[node], order[next]);
      } else {
        visit(next, node);
        low[node] = Math.min(low[node], low[next]);
        if (low[next] > order[node]) {
          bridges.add(edge(node, next));
        }
      }
    }
  }

  private boolean isEdge(int node, int next) {
    if (isRow(node) == isRow(next)) {
      return false;
    }
    Cell edge = edge(node, next);
    return unknown[edge.row()][edge.column()];
  }

  private Cell edge(int one, int other) {
    int rows = unknown.length;
    return isRow(one) ? new Cell(one, other - rows) : new Cell(other, one - rows);
  }

  private boolean isRow(int node) {
    return node < unknown.length;
  }
}
