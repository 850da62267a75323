package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.var_pop;

import dev.roundtable.domain.pay.PayTable;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.PayModel;
import dev.roundtable.domain.stats.PayModel.Estimate;
import dev.roundtable.domain.stats.PayModel.Group;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.comp_estimate}: what level, company and metro let expect where a cell's own offers
 * are few. Never in place of a quantile, and labelled where it is shown. Memory is bounded by the
 * cells of a role.
 */
final class CompEstimates implements Derivation {
  private static final String NO_METRO = "none";

  @Override
  public Table writes() {
    return Table.of("gold.comp_estimate");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.offer"), Input.asOf("gold.comp_distribution"));
  }

  @Override
  public String method() {
    return "comp_estimate/1 effects=level,company,metro,year,cell from=" + Disclosure.MEDIAN_FROM;
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    return Groups.map(
        groups(inputs),
        List.of("role"),
        List.of("level", "company_id", "metro_id", "year"),
        schema,
        rows -> rows(rows, new RowBuilder(schema)));
  }

  /** Offers that count, by all that the model knows of them. */
  private static Dataset<Row> groups(Frames inputs) {
    Dataset<Row> settled =
        inputs
            .get("gold.comp_distribution")
            .filter(
                col("company_id")
                    .equalTo(PayGroups.ALL)
                    .and(col("metro_id").equalTo(PayTable.ALL_METROS)))
            .select("role", "level", "settled_on");
    return inputs
        .get("silver.offer")
        .filter(col("included"))
        .join(settled, new String[] {"role", "level"})
        .filter(col("first_seen_on").leq(col("settled_on")))
        .groupBy("role", "level", "company_id", "metro_id", "year")
        .agg(
            count(lit(1)).cast("int").as("offers"),
            avg(ln(col("total_usd"))).as("mean_log"),
            coalesce(var_pop(ln(col("total_usd"))), lit(0.0)).as("variance"));
  }

  private static Iterator<Row> rows(List<Row> role, RowBuilder row) {
    List<Group> groups = role.stream().map(CompEstimates::group).toList();
    PayModel model = PayModel.fit(groups);
    int offers = groups.stream().mapToInt(Group::offers).sum();
    List<Row> rows = new ArrayList<>();
    counts(groups)
        .forEach(
            (cell, own) ->
                estimate(model, cell)
                    .ifPresent(
                        estimate ->
                            rows.add(
                                row.set("role", role.get(0).<String>getAs("role"))
                                    .set("level", cell.get(0))
                                    .set("company_id", cell.get(1))
                                    .set("metro_id", cell.get(2))
                                    .set("total_p50", estimate.median())
                                    .set("total_p50_low", estimate.interval().low())
                                    .set("total_p50_high", estimate.interval().high())
                                    .set("own_count", own)
                                    .set("own_weight", estimate.ownWeight())
                                    .set("offer_count", offers)
                                    .build())));
    return rows.iterator();
  }

  private static Group group(Row row) {
    String metro = row.getAs("metro_id");
    int offers = row.<Integer>getAs("offers");
    return new Group(
        row.getAs("level"),
        row.getAs("company_id"),
        metro.isEmpty() ? NO_METRO : metro,
        row.<Integer>getAs("year"),
        offers,
        row.<Double>getAs("mean_log"),
        row.<Double>getAs("variance") * offers);
  }

  /** Own offers of each (level, company, metro or all) of which there is any. */
  private static Map<List<String>, Integer> counts(List<Group> groups) {
    Map<List<String>, Integer> counts =
        new TreeMap<>((one, other) -> String.join("|", one).compareTo(String.join("|", other)));
    for (Group group : groups) {
      counts.merge(
          List.of(group.level(), group.company(), PayTable.ALL_METROS),
          group.offers(),
          Integer::sum);
      if (!group.metro().equals(NO_METRO)) {
        counts.merge(
            List.of(group.level(), group.company(), group.metro()), group.offers(), Integer::sum);
      }
    }
    return counts;
  }

  private static Optional<Estimate> estimate(PayModel model, List<String> cell) {
    return cell.get(2).equals(PayTable.ALL_METROS)
        ? model.estimate(cell.get(0), cell.get(1))
        : model.estimate(cell.get(0), cell.get(1), cell.get(2));
  }
}
