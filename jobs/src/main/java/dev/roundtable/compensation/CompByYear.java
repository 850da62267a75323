package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.DifferencingGuard;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** {@code gold.comp_by_year}: the same by year of the offer, for the cells that say something. */
final class CompByYear implements Derivation {
  @Override
  public Table writes() {
    return Table.of("gold.comp_by_year");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.offer"), Input.asOf("gold.comp_distribution"));
  }

  @Override
  public String method() {
    return "comp_by_year/1 quantile=type7 say=%d,%d"
        .formatted(Disclosure.MEDIAN_FROM, Disclosure.QUARTILES_FROM);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    Dataset<Row> open =
        inputs
            .get("gold.comp_distribution")
            .filter(col("suppressed").isNull())
            .select("company_id", "role", "level", "metro_id");
    Dataset<Row> offers = OfferCells.of(inputs.get("silver.offer").filter(col("included")));
    return Groups.map(
        offers.join(open, OfferCells.KEY.toArray(String[]::new), "left_semi"),
        OfferCells.KEY,
        List.of("year", "source", "offer_id"),
        schema,
        cell -> years(cell, new RowBuilder(schema)));
  }

  private static Iterator<Row> years(List<Row> cell, RowBuilder row) {
    SortedMap<Integer, List<Row>> byYear =
        cell.stream()
            .collect(
                Collectors.groupingBy(
                    offer -> offer.<Integer>getAs("year"), TreeMap::new, Collectors.toList()));
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    byYear.forEach((year, offers) -> counts.put(year, offers.size()));
    Set<Integer> held = DifferencingGuard.heldBack(cell.size(), counts);
    List<Row> years = new ArrayList<>();
    byYear.forEach((year, offers) -> years.add(year(row, year, offers, held.contains(year))));
    return years.iterator();
  }

  private static Row year(RowBuilder row, int year, List<Row> offers, boolean held) {
    OfferCells.KEY.forEach(key -> row.set(key, offers.get(0).getAs(key)));
    CellSummary summary = CellRows.summary(offers);
    Disclosure disclosure = held ? Disclosure.NOTHING : Disclosure.of(offers.size());
    row.set("year", year).set("used_count", offers.size());
    CellRows.quantile(row, 25, summary.p25(), disclosure);
    CellRows.quantile(row, 50, summary.p50(), disclosure);
    CellRows.quantile(row, 75, summary.p75(), disclosure);
    String reason =
        offers.size() < Disclosure.MEDIAN_FROM
            ? CellRows.TOO_FEW
            : held ? CellRows.DIFFERENCING : null;
    return row.set("suppressed", reason).build();
  }
}
