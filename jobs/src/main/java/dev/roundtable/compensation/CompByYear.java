package dev.roundtable.compensation;

import dev.roundtable.domain.pay.PayCell;
import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
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
    return List.of(Input.asOf("silver.offer"));
  }

  @Override
  public String method() {
    return "comp_by_year/2 quantile=type7 say=%d,%d"
        .formatted(Disclosure.MEDIAN_FROM, Disclosure.QUARTILES_FROM);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    return PayGroups.map(
        inputs,
        schema,
        (key, table) -> {
          RowBuilder row = new RowBuilder(schema);
          return table.byMetro().stream()
              .filter(cell -> !cell.isSuppressed())
              .flatMap(cell -> table.byYear(cell).stream())
              .map(year -> row(row, key, year))
              .toList();
        });
  }

  private static Row row(RowBuilder row, PayGroups.Key key, PayCell cell) {
    CellSummary summary = CellRows.summary(cell);
    Disclosure disclosure = CellRows.disclosure(cell);
    row.set("company_id", key.company())
        .set("role", key.role())
        .set("level", key.level())
        .set("metro_id", cell.metro())
        .set("year", cell.year())
        .set("used_count", cell.used().size())
        .set("settled_on", CellRows.day(cell.settledOn()))
        .set("suppressed", cell.suppressed());
    CellRows.quantile(row, 25, summary.p25(), disclosure);
    CellRows.quantile(row, 50, summary.p50(), disclosure);
    CellRows.quantile(row, 75, summary.p75(), disclosure);
    return row.build();
  }
}
