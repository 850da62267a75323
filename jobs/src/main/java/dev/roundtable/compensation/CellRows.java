package dev.roundtable.compensation;

import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.table.RowBuilder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;

/** The statistics of a cell as columns: only what the number of offers allows to say. */
final class CellRows {
  /** A cell of too few offers says nothing. */
  static final String TOO_FEW = "too_few";

  /** A cell that would give away a smaller one says nothing. */
  static final String DIFFERENCING = "differencing";

  private CellRows() {}

  /** Statistics of the offers of one cell; null amounts are not stated. */
  static CellSummary summary(List<Row> offers) {
    return CellSummary.of(
        column(offers, "total_usd"),
        column(offers, "base_usd"),
        column(offers, "equity_usd"),
        column(offers, "bonus_usd"),
        column(offers, "years_experience"),
        offers.stream().mapToInt(row -> row.<Integer>getAs("year")).toArray());
  }

  /** The statistics of a cell whose offers are all left out. */
  static Row nothing(RowBuilder row) {
    row.set("from_year", null).set("to_year", null).set("experience_count", 0);
    for (int percent : new int[] {25, 50, 75}) {
      row.set("experience_p" + percent, null);
    }
    for (int percent : new int[] {10, 25, 50, 75, 90}) {
      estimate(row, "total_p" + percent, null);
    }
    for (String component : List.of("base", "equity", "bonus")) {
      row.set(component + "_count", 0);
      estimate(row, component + "_median", null);
    }
    return row.set("suppressed", TOO_FEW).build();
  }

  static void quantile(
      RowBuilder row, int percent, CellSummary.Estimate estimate, Disclosure disclosure) {
    estimate(row, "total_p" + percent, disclosure.allows(percent / 100.0) ? estimate : null);
  }

  static void median(RowBuilder row, String component, CellSummary.Component summary) {
    row.set(component + "_count", summary.n());
    estimate(
        row,
        component + "_median",
        Disclosure.of(summary.n()).allows(0.5) ? summary.median() : null);
  }

  private static void estimate(RowBuilder row, String column, CellSummary.Estimate estimate) {
    Interval interval = estimate == null ? null : estimate.interval();
    row.set(column, estimate == null ? null : estimate.value())
        .set(column + "_low", interval == null ? null : interval.low())
        .set(column + "_high", interval == null ? null : interval.high());
  }

  private static double[] column(List<Row> rows, String name) {
    ToDoubleFunction<Row> value =
        row -> row.isNullAt(row.fieldIndex(name)) ? Double.NaN : row.<Double>getAs(name);
    return rows.stream().mapToDouble(value).toArray();
  }
}
