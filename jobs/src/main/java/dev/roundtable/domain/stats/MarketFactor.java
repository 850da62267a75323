package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pay in one market relative to a reference market, like for like: within cells of the same
 * company, level and experience. The interval is a percentile bootstrap (Efron and Tibshirani, "An
 * Introduction to the Bootstrap" (1993), chapter 13).
 */
public final class MarketFactor {
  /** Fewest reference offers for a cell to count. */
  public static final int REFERENCE_PER_CELL = 3;

  /** Fewest cells for an estimate. */
  public static final int FEWEST_CELLS = 5;

  /** Fewest local offers, in those cells, for an estimate. */
  public static final int FEWEST_LOCAL = 15;

  /** Bootstrap resamples. */
  public static final int RESAMPLES = 500;

  /** Confidence of the interval. */
  public static final double CONFIDENCE = 0.95;

  private MarketFactor() {}

  /**
   * The factor: a local offer's log pay less the median log pay of the reference offers in its
   * cell, the median over all local offers, as a ratio. A cell thus weighs as many local offers as
   * it has. Empty with fewer than 5 cells, or fewer than 15 local offers in them.
   *
   * @param seedKey names the estimate; the same key resamples the same
   */
  public static Optional<FactorEstimate> estimate(
      List<Pay> local, List<Pay> reference, String seedKey) {
    List<Cell> cells = cells(local, reference);
    int localCount = cells.stream().mapToInt(cell -> cell.local.length).sum();
    if (cells.size() < FEWEST_CELLS || localCount < FEWEST_LOCAL) {
      return Optional.empty();
    }
    int referenceCount = cells.stream().mapToInt(cell -> cell.reference.length).sum();
    double factor = Math.exp(logFactor(cells));
    Interval interval = bootstrap(cells, KeyedRandom.of(seedKey)).including(factor);
    return Optional.of(
        new FactorEstimate(factor, interval, cells.size(), localCount, referenceCount));
  }

  /**
   * The band of a number of years of experience, by completed years: "0-2", "3-5", "6-9", "10-14",
   * "15-19" or "20+".
   *
   * @throws IllegalArgumentException if the years are negative or no number
   */
  public static String experienceBand(double years) {
    if (!(years >= 0)) {
      throw new IllegalArgumentException(
          "Years of experience are a number from 0 up, cannot be " + years);
    }
    if (years < 3) {
      return "0-2";
    }
    if (years < 6) {
      return "3-5";
    }
    if (years < 10) {
      return "6-9";
    }
    if (years < 15) {
      return "10-14";
    }
    return years < 20 ? "15-19" : "20+";
  }

  // In the order of their keys, so that the resamples do not depend on the order of the offers.
  private static List<Cell> cells(List<Pay> local, List<Pay> reference) {
    Map<String, double[]> references = logsByCell(reference);
    return logsByCell(local).entrySet().stream()
        .filter(cell -> references.containsKey(cell.getKey()))
        .map(cell -> new Cell(cell.getValue(), references.get(cell.getKey())))
        .filter(cell -> cell.reference.length >= REFERENCE_PER_CELL)
        .toList();
  }

  private static Map<String, double[]> logsByCell(List<Pay> pays) {
    return pays.stream()
        .collect(
            Collectors.groupingBy(
                Pay::cell,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), MarketFactor::sortedLogs)));
  }

  private static double[] sortedLogs(List<Pay> pays) {
    return pays.stream().mapToDouble(pay -> Math.log(pay.total())).sorted().toArray();
  }

  private static double logFactor(List<Cell> cells) {
    return median(
        cells.stream()
            .flatMapToDouble(
                cell -> {
                  double median = Quantiles.median(cell.reference);
                  return Arrays.stream(cell.local).map(log -> log - median);
                })
            .toArray());
  }

  // The reference is resampled within each cell. Local offers are resampled over all cells: within
  // them, a cell's only offer would come back every time, and the interval would be far too narrow.
  private static Interval bootstrap(List<Cell> cells, SplittableRandom random) {
    double[] logs = cells.stream().flatMapToDouble(cell -> Arrays.stream(cell.local)).toArray();
    int[] cellOf = cellOfEachLocal(cells, logs.length);
    BootstrapMedian[] references =
        cells.stream()
            .map(cell -> new BootstrapMedian(cell.reference, random))
            .toArray(BootstrapMedian[]::new);
    double[] factors = new double[RESAMPLES];
    double[] medians = new double[references.length];
    double[] ratios = new double[logs.length];
    for (int i = 0; i < RESAMPLES; i++) {
      Arrays.setAll(medians, c -> references[c].draw());
      for (int j = 0; j < ratios.length; j++) {
        int picked = random.nextInt(logs.length);
        ratios[j] = logs[picked] - medians[cellOf[picked]];
      }
      factors[i] = Math.exp(median(ratios));
    }
    Arrays.sort(factors);
    double tail = (1 - CONFIDENCE) / 2;
    return new Interval(Quantiles.type7(factors, tail), Quantiles.type7(factors, 1 - tail));
  }

  private static int[] cellOfEachLocal(List<Cell> cells, int count) {
    int[] cellOf = new int[count];
    int next = 0;
    for (int c = 0; c < cells.size(); c++) {
      int end = next + cells.get(c).local.length;
      Arrays.fill(cellOf, next, end, c);
      next = end;
    }
    return cellOf;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Quantiles.median(sorted);
  }

  /**
   * One offer's pay.
   *
   * @param cell company, level and experience band; offers are compared within it
   * @param total total compensation a year, in one currency for all offers
   */
  public record Pay(String cell, double total) {
    public Pay {
      if (!(total > 0 && Double.isFinite(total))) {
        throw new IllegalArgumentException(
            "Pay that is compared is a positive number; cell " + cell + " holds one that is not");
      }
    }
  }

  /**
   * Pay relative to the reference market.
   *
   * @param factor 0.90 for 10% less
   * @param interval 95% interval of the factor
   * @param cells cells compared
   * @param localCount local offers in them
   * @param referenceCount reference offers in them
   */
  public record FactorEstimate(
      double factor, Interval interval, int cells, int localCount, int referenceCount) {}

  /** Log pays of one cell, ascending. No record, as those compare arrays by identity. */
  private static final class Cell {
    private final double[] local;
    private final double[] reference;

    Cell(double[] local, double[] reference) {
      this.local = local;
      this.reference = reference;
    }
  }
}
