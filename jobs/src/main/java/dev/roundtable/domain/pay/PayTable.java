package dev.roundtable.domain.pay;

import dev.roundtable.domain.stats.DifferencingGuard;
import dev.roundtable.domain.stats.StepGuard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The offers of one company, role and level by metro and by year, with the sums over either. Says
 * of each cell which offers count and whether it may be published:
 *
 * <ul>
 *   <li>offers count from the step on with which they are told ({@link StepGuard}), of a cell no
 *       earlier than of its sums;
 *   <li>a cell of fewer than five, or of which one contributor has more than half, is not
 *       published;
 *   <li>nor is one that would give away such a cell ({@link PublicationGuard}).
 * </ul>
 */
public final class PayTable {
  /** Stands for all metros. */
  public static final String ALL_METROS = "all";

  /** Stands for all years. */
  public static final int ALL_YEARS = 0;

  private final List<String> metros;
  private final List<Integer> years;
  private final PayCell[][] cells;

  private PayTable(List<String> metros, List<Integer> years, PayCell[][] cells) {
    this.metros = metros;
    this.years = years;
    this.cells = cells;
  }

  /** The table of some offers, in any order. */
  public static PayTable of(Collection<PayOffer> offers) {
    SortedMap<String, List<PayOffer>> byMetro =
        offers.stream()
            .collect(Collectors.groupingBy(PayOffer::metro, TreeMap::new, Collectors.toList()));
    List<String> metros = new ArrayList<>(List.of(ALL_METROS));
    metros.addAll(byMetro.keySet());
    List<Integer> years = new ArrayList<>(List.of(ALL_YEARS));
    offers.stream().map(PayOffer::year).distinct().sorted().forEach(years::add);
    PayCell[][] cells = new PayCell[metros.size()][years.size()];
    PayTable table = new PayTable(metros, years, cells);
    table.fill(List.copyOf(offers), byMetro);
    table.guard();
    table.guardParts();
    return table;
  }

  /** The cells of single metros and of all, over all years; those of no known metro have none. */
  public List<PayCell> byMetro() {
    List<PayCell> rows = new ArrayList<>();
    for (int row = 0; row < metros.size(); row++) {
      if (!metros.get(row).isEmpty()) {
        rows.add(cells[row][0]);
      }
    }
    return rows;
  }

  /** The cells of single years with offers that count, in order. */
  public List<PayCell> byYear(PayCell ofMetro) {
    List<PayCell> row = new ArrayList<>();
    PayCell[] found = cells[metros.indexOf(ofMetro.metro())];
    for (int column = 1; column < found.length; column++) {
      if (!found[column].used().isEmpty()) {
        row.add(found[column]);
      }
    }
    return row;
  }

  private void fill(List<PayOffer> offers, SortedMap<String, List<PayOffer>> byMetro) {
    PayCell whole = PayCell.whole(offers);
    cells[0][0] = whole;
    fillYears(0, offers);
    for (int row = 1; row < metros.size(); row++) {
      List<PayOffer> local = byMetro.get(metros.get(row));
      cells[row][0] = PayCell.partOf(whole, metros.get(row), ALL_YEARS, local, whole.settledOn());
      fillYears(row, local);
    }
  }

  private void fillYears(int row, List<PayOffer> offers) {
    SortedMap<Integer, List<PayOffer>> byYear =
        offers.stream()
            .collect(Collectors.groupingBy(PayOffer::year, TreeMap::new, Collectors.toList()));
    for (int column = 1; column < years.size(); column++) {
      int year = years.get(column);
      int ofMetro = cells[row][0].settledOn();
      int limit = row == 0 ? ofMetro : Math.min(ofMetro, cells[0][column].settledOn());
      cells[row][column] =
          PayCell.partOf(
              cells[0][0], metros.get(row), year, byYear.getOrDefault(year, List.of()), limit);
    }
  }

  private void guard() {
    int[][] counts = counts();
    boolean[][] wanted = new boolean[counts.length][counts[0].length];
    for (int row = 0; row < metros.size(); row++) {
      for (int column = 0; column < years.size(); column++) {
        wanted[row][column] = !metros.get(row).isEmpty() && !cells[row][column].isSuppressed();
      }
    }
    boolean[][] publishable = PublicationGuard.publishable(counts, wanted, this::isDominated);
    for (int row = 0; row < metros.size(); row++) {
      for (int column = 0; column < years.size(); column++) {
        if (wanted[row][column] && !publishable[row][column]) {
          cells[row][column] = cells[row][column].heldBack();
        }
      }
    }
  }

  // What counts in a sum and waits in its cells has no statistics that a submitter could have most
  // of, and offers of no known metro are a cell like any other here.
  private boolean isDominated(Cell place) {
    return place.row() < metros.size()
        && place.column() < years.size()
        && PayCell.DOMINATED.equals(cells[place.row()][place.column()].suppressed());
  }

  /**
   * Offers that count in each cell. The last row and column hold what counts in a sum and waits in
   * its cells, so that the table adds up: a reader who subtracts is left with them too.
   */
  private int[][] counts() {
    int rows = metros.size();
    int columns = years.size();
    int[][] counts = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        counts[row][column] = cells[row][column].used().size();
      }
      counts[row][columns] = counts[row][0];
      for (int column = 1; column < columns; column++) {
        counts[row][columns] -= counts[row][column];
      }
    }
    for (int column = 0; column <= columns; column++) {
      counts[rows][column] = counts[0][column];
      for (int row = 1; row < rows; row++) {
        counts[rows][column] -= counts[row][column];
      }
    }
    return counts;
  }

  // Of a part fewer offers may state than count, so that its rest may be smaller than the cell's.
  private void guardParts() {
    for (PayPart part : PayPart.values()) {
      for (int row = 0; row < metros.size(); row++) {
        if (cells[row][0].isDominated(part)) {
          cells[row][0] = cells[row][0].without(part);
        }
      }
      SortedMap<Integer, Integer> children = new TreeMap<>();
      for (int row = 1; row < metros.size(); row++) {
        PayCell cell = cells[row][0];
        boolean said = !cell.isSuppressed() && !cell.held().contains(part);
        if (!metros.get(row).isEmpty() && said) {
          children.put(row, cells[row][0].stating(part));
        }
      }
      for (int row : DifferencingGuard.heldBack(cells[0][0].stating(part), children)) {
        cells[row][0] = cells[row][0].without(part);
      }
    }
  }
}
