package dev.roundtable.domain.pay;

import dev.roundtable.domain.stats.Disclosure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Complementary cell suppression in a table of counts with margins, such as the offers of a company
 * by metro and year: nobody who solves all sums of what is published can tell a cell, or what is
 * left of a row or column, of one to four. Source: Willenborg and de Waal, "Elements of Statistical
 * Disclosure Control" (2001), chapter 5; which cells the sums tell: Gusfield, "A Graph Theoretic
 * Approach to Statistical Data Security", SIAM Journal on Computing 17 (1988).
 *
 * <p>Row 0 and column 0 are the margins, the sums of the other rows and columns. While a cell is
 * told, the smallest published cells that hide it are held back. A cell needs its margins: it is
 * not published where one of them is not. Empty cells are taken as known. A cell that is not to be
 * published may have any number that makes the sums come out, also one below zero.
 */
final class PublicationGuard {
  private final int[][] counts;
  private final boolean[][] published;
  private final Predicate<Cell> secret;

  private PublicationGuard(int[][] counts, boolean[][] published, Predicate<Cell> secret) {
    this.counts = counts;
    this.published = published;
    this.secret = secret;
  }

  /**
   * Which cells may be published.
   *
   * @param counts samples of each cell; row 0 and column 0 are the sums of the others
   * @param wanted cells that are to be published if they may
   * @param secret cells that must not be told either, whatever their count
   */
  static boolean[][] publishable(int[][] counts, boolean[][] wanted, Predicate<Cell> secret) {
    boolean[][] published = new boolean[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      published[row] = wanted[row].clone();
      for (int column = 0; column < published[row].length; column++) {
        published[row][column] &= counts[row][column] >= Disclosure.MEDIAN_FROM;
      }
    }
    PublicationGuard guard = new PublicationGuard(counts, published, secret);
    do {
      guard.requireMargins();
    } while (guard.hidesOne());
    return published;
  }

  private void requireMargins() {
    for (Cell cell : cells().toList()) {
      boolean margins =
          published[0][0]
              && (cell.isMargin() || (published[cell.row()][0] && published[0][cell.column()]));
      published[cell.row()][cell.column()] &= margins;
    }
  }

  /** Hides a cell, or what is left of a line, that is told; false if none is. */
  private boolean hidesOne() {
    boolean[][] unknown = unknown();
    for (Cell cell : Bridges.of(unknown)) {
      if (isSmall(count(cell)) || secret.test(cell)) {
        holdBack(HidingPlace.of(cell, counts, published));
        return true;
      }
      unknown[cell.row()][cell.column()] = false;
    }
    for (List<Cell> line : Stream.concat(rows(), columns()).toList()) {
      List<Cell> left = line.stream().filter(cell -> unknown[cell.row()][cell.column()]).toList();
      // With the sum unknown too, only its difference to the others is told.
      boolean sum = left.contains(line.get(0));
      if (!sum && isSmall(left.stream().mapToInt(this::count).sum())) {
        holdBack(smallestPublished(line.subList(1, line.size()).stream()).stream().toList());
        return true;
      }
    }
    return false;
  }

  // What is told of a small cell must be hidden, if need be by saying less of the rest.
  private void holdBack(List<Cell> cells) {
    List<Cell> held = cells.isEmpty() ? List.of(smallestPublished(cells()).orElseThrow()) : cells;
    held.forEach(cell -> published[cell.row()][cell.column()] = false);
  }

  private boolean[][] unknown() {
    boolean[][] unknown = new boolean[counts.length][counts[0].length];
    cells()
        .forEach(
            cell ->
                unknown[cell.row()][cell.column()] =
                    count(cell) != 0 && !published[cell.row()][cell.column()]);
    return unknown;
  }

  // Inner cells go before margins, because a margin takes its cells with it.
  private Optional<Cell> smallestPublished(Stream<Cell> cells) {
    return cells
        .filter(cell -> published[cell.row()][cell.column()])
        .min(
            Comparator.comparing(Cell::isMargin)
                .thenComparing(this::count)
                .thenComparing(Cell::row)
                .thenComparing(Cell::column));
  }

  private Stream<Cell> cells() {
    return rows().flatMap(List::stream);
  }

  /** Each with its sum first. */
  private Stream<List<Cell>> rows() {
    return IntStream.range(0, counts.length)
        .mapToObj(
            row ->
                IntStream.range(0, counts[0].length)
                    .mapToObj(column -> new Cell(row, column))
                    .toList());
  }

  private Stream<List<Cell>> columns() {
    return IntStream.range(0, counts[0].length)
        .mapToObj(
            column ->
                IntStream.range(0, counts.length).mapToObj(row -> new Cell(row, column)).toList());
  }

  private int count(Cell cell) {
    return counts[cell.row()][cell.column()];
  }

  private static boolean isSmall(int count) {
    return count != 0 && Math.abs(count) < Disclosure.MEDIAN_FROM;
  }
}
