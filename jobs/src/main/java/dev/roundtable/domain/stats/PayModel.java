package dev.roundtable.domain.stats;

import dev.roundtable.domain.stats.Effects.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Log pay as a sum of effects: of the level, of the company, of the metro, of the year, and of the
 * cell of company, level and metro. Thin cells borrow from the others: every effect but the level's
 * is drawn towards zero, the more so the fewer offers it rests on and the more alike its kind are
 * (empirical Bayes). Source: Efron and Morris, "Data Analysis Using Stein's Estimator", JASA 70
 * (1975). The effects are found in turn (backfitting: Hastie and Tibshirani, "Generalized Additive
 * Models" (1990), section 4.4).
 *
 * <p>An effect of fewer than {@link Disclosure#MEDIAN_FROM} offers is not told from its kind, so
 * that what is said of a cell never rests on one to four offers of its own.
 */
public final class PayModel {
  /** Rounds of backfitting; effects move by less than a thousandth long before. */
  private static final int ROUNDS = 40;

  private static final double NORMAL_95 = 1.959963984540054;

  private final Effects levels = new Effects(Group::level, false);
  private final Effects companies = new Effects(Group::company, true);
  private final Effects metros = new Effects(Group::metro, true);
  private final Effects years = new Effects(group -> String.valueOf(group.year()), true);
  private final Effects cells = new Effects(Group::cell, true);

  /** What metros come to where a company has its offers, and what years come to. */
  private final Map<String, Effect> metrosOf = new TreeMap<>();

  private Effect allMetros = new Effect(0, 0, 0);
  private Effect allYears = new Effect(0, 0, 0);

  /**
   * Offers that share all that the model knows of them.
   *
   * @param level role and level
   * @param metro those of no known metro are a metro of their own
   * @param offers how many, at least 1
   * @param meanLog mean of their log pay
   * @param squares sum of squared deviations from that mean
   */
  public record Group(
      String level,
      String company,
      String metro,
      int year,
      int offers,
      double meanLog,
      double squares) {
    String cell() {
      return cell(level, company, metro);
    }

    static String cell(String level, String company, String metro) {
      return level + "|" + company + "|" + metro;
    }
  }

  /**
   * What the model expects of a cell.
   *
   * @param median of pay at the average year, in the unit of the offers
   * @param interval 95%, of the median
   * @param ownWeight share of the cell's own offers in its effect, from 0 to 1
   */
  public record Estimate(double median, Interval interval, double ownWeight) {}

  private PayModel() {}

  /** The model of some offers; it expects nothing of any cell if there are none. */
  public static PayModel fit(Collection<Group> groups) {
    PayModel model = new PayModel();
    double variance = within(groups);
    if (variance == 0) {
      // No two offers tell how much pay of the same kind differs: nothing is known of any.
      return model;
    }
    List<Effects> all =
        List.of(model.levels, model.companies, model.metros, model.years, model.cells);
    for (int round = 0; round < ROUNDS; round++) {
      for (Effects effects : all) {
        effects.refit(groups, group -> residual(group, all, effects), variance);
      }
    }
    model.average(groups);
    return model;
  }

  private void average(Collection<Group> groups) {
    allMetros = metros.over(groups);
    allYears = years.over(groups);
    groups.stream()
        .collect(Collectors.groupingBy(Group::company))
        .forEach(
            (company, own) -> {
              if (own.stream().mapToInt(Group::offers).sum() >= Disclosure.MEDIAN_FROM) {
                metrosOf.put(company, metros.over(own));
              }
            });
  }

  /** What is expected in a metro; empty for a level of fewer than five offers. */
  public Optional<Estimate> estimate(String level, String company, String metro) {
    return estimate(level, company, metros.of(metro), cells.of(Group.cell(level, company, metro)));
  }

  /**
   * The same by level, company and metro alone, for a cell of whose own offers nothing may be told.
   */
  public Optional<Estimate> estimateOfOthers(String level, String company, String metro) {
    return estimate(level, company, metros.of(metro), cells.unknown());
  }

  /**
   * What is expected over the metros that a company has its offers in, or all companies if it has
   * fewer than five; empty for a level of fewer than five offers.
   */
  public Optional<Estimate> estimate(String level, String company) {
    Effect here = metrosOf.getOrDefault(company, allMetros);
    return estimate(level, company, here, cells.unknown());
  }

  private Optional<Estimate> estimate(String level, String company, Effect metro, Effect cell) {
    if (!levels.knows(level)) {
      return Optional.empty();
    }
    List<Effect> effects = List.of(levels.of(level), companies.of(company), metro, allYears, cell);
    double log = effects.stream().mapToDouble(Effect::mean).sum();
    double variance = effects.stream().mapToDouble(Effect::variance).sum();
    double reach = NORMAL_95 * Math.sqrt(variance);
    Interval interval = new Interval(Math.exp(log - reach), Math.exp(log + reach));
    return Optional.of(new Estimate(Math.exp(log), interval, cell.ownWeight()));
  }

  private static double residual(Group group, List<Effects> all, Effects without) {
    double residual = group.meanLog();
    for (Effects effects : all) {
      residual -= effects == without ? 0 : effects.of(group).mean();
    }
    return residual;
  }

  /** The variance of log pay among offers that share everything; 0 if no two do. */
  private static double within(Collection<Group> groups) {
    double squares = groups.stream().mapToDouble(Group::squares).sum();
    long freedom = groups.stream().mapToLong(group -> group.offers() - 1).sum();
    return freedom == 0 ? 0 : squares / freedom;
  }
}
