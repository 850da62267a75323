package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.comp_distribution}: exact quantiles of total compensation by cell, masked where too
 * little stands behind.
 */
final class CompDistributions implements Derivation {
  @Override
  public Table writes() {
    return Table.of("gold.comp_distribution");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.offer"));
  }

  @Override
  public String method() {
    return "comp_distribution/1 quantile=type7 say=%d,%d,%d"
        .formatted(Disclosure.MEDIAN_FROM, Disclosure.QUARTILES_FROM, Disclosure.DECILES_FROM);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    Dataset<Row> cells =
        Groups.map(
            OfferCells.of(inputs.get("silver.offer")),
            OfferCells.KEY,
            List.of("source", "offer_id"),
            schema,
            offers -> List.of(cell(new RowBuilder(schema), offers)).iterator());
    return Groups.map(
            cells,
            List.of("company_id", "role", "level"),
            List.of("metro_id"),
            schema,
            CompDistributions::guarded)
        .transform(CompDistributions::masked);
  }

  private static Row cell(RowBuilder row, List<Row> offers) {
    List<Row> used = offers.stream().filter(offer -> offer.<Boolean>getAs("included")).toList();
    OfferCells.KEY.forEach(key -> row.set(key, offers.get(0).getAs(key)));
    row.set("offer_count", offers.size())
        .set("used_count", used.size())
        .set("excluded", excluded(offers));
    if (used.isEmpty()) {
      return CellRows.nothing(row);
    }
    CellSummary summary = CellRows.summary(used);
    Disclosure disclosure = Disclosure.of(used.size());
    row.set("from_year", summary.fromYear()).set("to_year", summary.toYear());
    experience(row, summary.experience());
    CellRows.quantile(row, 10, summary.p10(), disclosure);
    CellRows.quantile(row, 25, summary.p25(), disclosure);
    CellRows.quantile(row, 50, summary.p50(), disclosure);
    CellRows.quantile(row, 75, summary.p75(), disclosure);
    CellRows.quantile(row, 90, summary.p90(), disclosure);
    CellRows.median(row, "base", summary.base());
    CellRows.median(row, "equity", summary.equity());
    CellRows.median(row, "bonus", summary.bonus());
    boolean nothing = disclosure == Disclosure.NOTHING;
    return row.set("suppressed", nothing ? CellRows.TOO_FEW : null).build();
  }

  private static void experience(RowBuilder row, CellSummary.Experience experience) {
    Disclosure disclosure = Disclosure.of(experience.n());
    row.set("experience_count", experience.n())
        .set("experience_p25", disclosure.allows(0.25) ? experience.p25() : null)
        .set("experience_p50", disclosure.allows(0.5) ? experience.p50() : null)
        .set("experience_p75", disclosure.allows(0.75) ? experience.p75() : null);
  }

  private static Map<String, Integer> excluded(List<Row> offers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row offer : offers) {
      String reason = offer.getAs("exclusion_reason");
      if (reason != null) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Holds back metros whose difference from all metros would tell of fewer than five. */
  private static Iterator<Row> guarded(List<Row> cells) {
    return Partition.guard(cells, "metro_id");
  }

  /** A held-back cell keeps its counts and loses its statistics. */
  private static Dataset<Row> masked(Dataset<Row> cells) {
    Column[] columns = new Column[cells.columns().length];
    for (int i = 0; i < columns.length; i++) {
      String name = cells.columns()[i];
      boolean statistic =
          name.startsWith("total_") || name.contains("_median") || name.startsWith("experience_p");
      columns[i] =
          statistic
              ? when(col("suppressed").isNull(), col(name)).otherwise(lit(null)).as(name)
              : col(name);
    }
    return cells.select(columns);
  }
}
