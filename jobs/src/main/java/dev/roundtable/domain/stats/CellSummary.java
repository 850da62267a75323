package dev.roundtable.domain.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * All statistics of one cell of offers, in the unit of its money. What of it may be published
 * depends on {@link Disclosure}, of the cell's n and of each component's own n; that is the
 * caller's to apply.
 *
 * @param n offers in the cell
 * @param p10 first decile of total compensation
 * @param p25 first quartile
 * @param p50 median
 * @param p75 third quartile
 * @param p90 ninth decile
 * @param base median over the offers that state a base
 * @param equity median over the offers that state equity, zeros included
 * @param bonus median over the offers that state a bonus, zeros included
 * @param experience quartiles of years of experience
 * @param fromYear year of the oldest report
 * @param toYear year of the newest report
 */
public record CellSummary(
    int n,
    Estimate p10,
    Estimate p25,
    Estimate p50,
    Estimate p75,
    Estimate p90,
    Component base,
    Component equity,
    Component bonus,
    Experience experience,
    int fromYear,
    int toYear) {

  /** Confidence of every interval here. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Summarises the offers of a cell; the arrays run over them in one order, whichever.
   *
   * @param totals total compensation a year, of every offer
   * @param base base a year, NaN where missing; likewise the next three
   * @param reportYears calendar year of every report
   * @throws IllegalArgumentException if there are no offers, the lengths differ, or a total is
   *     missing
   */
  public static CellSummary of(
      double[] totals,
      double[] base,
      double[] equity,
      double[] bonus,
      double[] years,
      int[] reportYears) {
    check(totals, base, equity, bonus, years, reportYears);
    double[] sorted = present(totals);
    return new CellSummary(
        totals.length,
        estimate(sorted, 0.1),
        estimate(sorted, 0.25),
        estimate(sorted, 0.5),
        estimate(sorted, 0.75),
        estimate(sorted, 0.9),
        component(base),
        component(equity),
        component(bonus),
        experience(years),
        Arrays.stream(reportYears).min().orElseThrow(),
        Arrays.stream(reportYears).max().orElseThrow());
  }

  private static Estimate estimate(double[] sorted, double p) {
    Optional<QuantileInterval.RankInterval> ranks =
        QuantileInterval.interiorRanks(sorted.length, p, CONFIDENCE);
    return new Estimate(
        Quantiles.type7(sorted, p), ranks.map(rank -> rank.of(sorted)).orElse(null));
  }

  private static Component component(double[] values) {
    double[] sorted = present(values);
    return new Component(sorted.length, sorted.length == 0 ? null : estimate(sorted, 0.5));
  }

  private static Experience experience(double[] years) {
    double[] sorted = present(years);
    if (sorted.length == 0) {
      return new Experience(0, null, null, null);
    }
    return new Experience(
        sorted.length,
        Quantiles.type7(sorted, 0.25),
        Quantiles.type7(sorted, 0.5),
        Quantiles.type7(sorted, 0.75));
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  private static void check(
      double[] totals,
      double[] base,
      double[] equity,
      double[] bonus,
      double[] years,
      int[] reportYears) {
    if (totals.length == 0 || Arrays.stream(totals).anyMatch(total -> !Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "A cell has at least 1 offer and a total of each; of "
              + totals.length
              + " offers, "
              + Arrays.stream(totals).filter(total -> !Double.isFinite(total)).count()
              + " have none");
    }
    Shares.checkLength("base", base, totals.length);
    Shares.checkLength("equity", equity, totals.length);
    Shares.checkLength("bonus", bonus, totals.length);
    Shares.checkLength("years of experience", years, totals.length);
    if (reportYears.length != totals.length) {
      throw new IllegalArgumentException(
          "Every offer has a year: there are "
              + totals.length
              + " offers, cannot be "
              + reportYears.length
              + " years");
    }
  }

  /**
   * A quantile of the cell.
   *
   * @param interval 95% distribution-free interval; null where there are too few samples for one
   *     that leaves out the smallest and the largest of them
   */
  public record Estimate(double value, Interval interval) {}

  /**
   * A part of pay.
   *
   * @param n offers that state it
   * @param median null if none does
   */
  public record Component(int n, Estimate median) {}

  /**
   * Years of experience.
   *
   * @param n offers that state them; the quartiles are null if none does
   */
  public record Experience(int n, Double p25, Double p50, Double p75) {}
}
