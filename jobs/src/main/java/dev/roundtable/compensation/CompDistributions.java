package dev.roundtable.compensation;

import dev.roundtable.domain.pay.PayCell;
import dev.roundtable.domain.pay.PayOffer;
import dev.roundtable.domain.pay.PayPart;
import dev.roundtable.domain.pay.RecentPay;
import dev.roundtable.domain.stats.CellSummary;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    return "comp_distribution/2 quantile=type7 say=%d,%d,%d half_life=%d"
        .formatted(
            Disclosure.MEDIAN_FROM,
            Disclosure.QUARTILES_FROM,
            Disclosure.DECILES_FROM,
            RecentPay.HALF_LIFE_DAYS);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    int today = CellRows.day(inputs.asOf());
    return PayGroups.map(
        inputs,
        schema,
        (key, table) -> {
          RowBuilder row = new RowBuilder(schema);
          return table.byMetro().stream().map(cell -> row(row, key, cell, today)).toList();
        });
  }

  private static Row row(RowBuilder row, PayGroups.Key key, PayCell cell, int today) {
    CellSummary summary = CellRows.summary(cell);
    row.set("company_id", key.company())
        .set("role", key.role())
        .set("level", key.level())
        .set("metro_id", cell.metro())
        .set("offer_count", cell.offers().size())
        .set("used_count", cell.used().size())
        .set("waiting_count", cell.waiting())
        .set("settled_on", CellRows.day(cell.settledOn()))
        .set("excluded", excluded(cell))
        .set("from_year", summary == null ? null : summary.fromYear())
        .set("to_year", summary == null ? null : summary.toYear())
        .set("suppressed", cell.suppressed())
        .set("held_back", cell.held().stream().map(PayPart::code).sorted().toList());
    totals(row, summary, CellRows.disclosure(cell));
    part(row, cell, PayPart.BASE, summary == null ? null : summary.base());
    part(row, cell, PayPart.EQUITY, summary == null ? null : summary.equity());
    part(row, cell, PayPart.BONUS, summary == null ? null : summary.bonus());
    experience(row, cell, summary);
    recent(row, cell, today);
    return row.build();
  }

  private static void totals(RowBuilder row, CellSummary summary, Disclosure disclosure) {
    CellRows.quantile(row, 10, summary == null ? null : summary.p10(), disclosure);
    CellRows.quantile(row, 25, summary == null ? null : summary.p25(), disclosure);
    CellRows.quantile(row, 50, summary == null ? null : summary.p50(), disclosure);
    CellRows.quantile(row, 75, summary == null ? null : summary.p75(), disclosure);
    CellRows.quantile(row, 90, summary == null ? null : summary.p90(), disclosure);
  }

  private static void part(
      RowBuilder row, PayCell cell, PayPart part, CellSummary.Component summary) {
    boolean said = summary != null && CellRows.disclosure(cell, part).allows(0.5);
    row.set(part.code() + "_count", summary == null ? 0 : summary.n())
        .set(part.code() + "_settled_on", CellRows.day(cell.settledParts().get(part)));
    CellRows.estimate(row, part.code() + "_median", said ? summary.median() : null);
  }

  private static void experience(RowBuilder row, PayCell cell, CellSummary summary) {
    CellSummary.Experience years = summary == null ? null : summary.experience();
    Disclosure disclosure = CellRows.disclosure(cell, PayPart.EXPERIENCE);
    row.set("experience_count", years == null ? 0 : years.n())
        .set("experience_settled_on", CellRows.day(cell.settledParts().get(PayPart.EXPERIENCE)))
        .set("experience_p25", disclosure.allows(0.25) ? years.p25() : null)
        .set("experience_p50", disclosure.allows(0.5) ? years.p50() : null)
        .set("experience_p75", disclosure.allows(0.75) ? years.p75() : null);
  }

  private static void recent(RowBuilder row, PayCell cell, int today) {
    RecentPay recent = RecentPay.of(cell, today);
    row.set("recent_effective_count", recent.effectiveCount())
        .set("recent_p25", recent.quantile(0.25))
        .set("recent_p50", recent.quantile(0.5))
        .set("recent_p75", recent.quantile(0.75));
  }

  private static Map<String, Integer> excluded(PayCell cell) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PayOffer offer : cell.offers()) {
      if (!offer.included()) {
        counts.merge(offer.exclusion(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
