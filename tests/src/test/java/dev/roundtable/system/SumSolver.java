package dev.roundtable.system;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Solves for the offers of a company and level by metro and year in two releases, from the sums
 * that they published: the unknowns are each cell's offers in the first release, and those that
 * came since. By Gaussian elimination.
 */
final class SumSolver {
  private static final String REST = "rest";
  private static final double ROUNDING = 1e-6;

  private final List<Sum> sums = new ArrayList<>();

  /**
   * A published number: of a metro or all, of a year or all, of the first release or the second.
   */
  private record Sum(String metro, String year, boolean second, int n) {}

  void know(String scope, boolean second, int n) {
    String[] parts = scope.split(", ", -1);
    String metro = parts[3].equals("all metros") ? "" : parts[3];
    sums.add(new Sum(metro, parts.length > 4 ? parts[4] : "", second, n));
  }

  /** Cells, sums, and arrivals in them, that follow from what is known and are of one to four. */
  List<String> small(String group) {
    List<String> metros = names(sums.stream().map(Sum::metro).toList());
    List<String> years = names(sums.stream().map(Sum::year).toList());
    Unknowns unknowns = new Unknowns(metros, years);
    List<double[]> basis = new ArrayList<>();
    for (Sum sum : sums) {
      double[] row = unknowns.row(sum.metro(), sum.year(), true, sum.second());
      row[row.length - 1] = sum.n();
      reduce(basis, row);
      if (pivot(row) >= 0) {
        basis.add(row);
      }
    }
    List<String> small = new ArrayList<>();
    List<String> allMetros = new ArrayList<>(metros);
    allMetros.add("");
    List<String> allYears = new ArrayList<>(years);
    allYears.add("");
    for (String metro : allMetros) {
      for (String year : allYears) {
        String cell = group + " " + metro + " " + year;
        add(small, cell + " then", basis, unknowns.row(metro, year, true, false));
        add(small, cell + " since", basis, unknowns.row(metro, year, false, true));
        add(small, cell + " now", basis, unknowns.row(metro, year, true, true));
      }
    }
    return small;
  }

  private static void add(List<String> small, String what, List<double[]> basis, double[] wanted) {
    reduce(basis, wanted);
    double value = -wanted[wanted.length - 1];
    if (pivot(wanted) < 0 && Math.abs(value) > 0.5 && Math.abs(value) < 4.5) {
      small.add(what + ": " + Math.round(value));
    }
  }

  private static List<String> names(List<String> given) {
    SortedSet<String> names = new TreeSet<>(given);
    names.remove("");
    names.add(REST);
    return List.copyOf(names);
  }

  /** Takes from a row what the basis tells of it; its last entry is its value. */
  private static void reduce(List<double[]> basis, double[] row) {
    for (double[] known : basis) {
      int pivot = pivot(known);
      double factor = row[pivot] / known[pivot];
      if (factor != 0) {
        for (int i = 0; i < row.length; i++) {
          row[i] -= factor * known[i];
        }
      }
    }
  }

  private static int pivot(double[] row) {
    return IntStream.range(0, row.length - 1)
        .filter(i -> Math.abs(row[i]) > ROUNDING)
        .findFirst()
        .orElse(-1);
  }

  /** Where each unknown stands in a row. */
  private static final class Unknowns {
    private final List<String> metros;
    private final List<String> years;

    Unknowns(List<String> metros, List<String> years) {
      this.metros = metros;
      this.years = years;
    }

    /** Ones for the cells of a metro (or all) and a year (or all), before and since. */
    double[] row(String metro, String year, boolean before, boolean since) {
      int cells = metros.size() * years.size();
      double[] row = new double[2 * cells + 1];
      for (int m = 0; m < metros.size(); m++) {
        for (int y = 0; y < years.size(); y++) {
          boolean within =
              (metro.isEmpty() || metro.equals(metros.get(m)))
                  && (year.isEmpty() || year.equals(years.get(y)));
          row[m * years.size() + y] = within && before ? 1 : 0;
          row[cells + m * years.size() + y] = within && since ? 1 : 0;
        }
      }
      return row;
    }
  }
}
