package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.compensation.FactorChoice.Market;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.MarketFactor;
import dev.roundtable.domain.stats.MarketFactor.FactorEstimate;
import dev.roundtable.domain.stats.MarketFactor.Pay;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.market_factor}: what the same work pays in a metro relative to the reference metro,
 * from offers matched on company, role, level and experience, beside what the guide says.
 */
final class MarketFactors implements Derivation {
  private static final String DEFAULT_REFERENCE = "seattle";

  private static final StructType ESTIMATE =
      new StructType()
          .add("company", "string")
          .add("metro", "string")
          .add("reference", "string")
          .add("factor", "double")
          .add("low", "double")
          .add("high", "double")
          .add("cells", "int")
          .add("local", "int")
          .add("references", "int");

  private final Guide guide;

  MarketFactors(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.market_factor");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.offer"));
  }

  @Override
  public String method() {
    return "market_factor/2 cells=%d local=%d reference=%d resamples=%d guide=%s"
        .formatted(
            MarketFactor.FEWEST_CELLS,
            MarketFactor.FEWEST_LOCAL,
            MarketFactor.REFERENCE_PER_CELL,
            MarketFactor.RESAMPLES,
            guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    SortedMap<Market, FactorEstimate> estimates = estimates(inputs.get("silver.offer"));
    SortedSet<Market> markets = new TreeSet<>(estimates.keySet());
    guide.companies().forEach(company -> markets.addAll(offices(company)));
    FactorChoice choice = new FactorChoice(guide, estimates);
    RowBuilder row = new RowBuilder(schema);
    List<Row> rows = markets.stream().map(market -> choice.row(row, market)).toList();
    return inputs.spark().createDataFrame(rows, schema);
  }

  /** Pages need a factor of every office, with offers or without. */
  private static List<Market> offices(Company company) {
    return company.offices().stream()
        .map(office -> new Market(company.id(), office.metro(), company.referenceMetro()))
        .filter(market -> !market.metro().equals(market.reference()))
        .toList();
  }

  /** Collected to the driver: bounded by companies times metros. */
  private SortedMap<Market, FactorEstimate> estimates(Dataset<Row> offers) {
    Map<String, String> references =
        new HashMap<>(
            guide.companies().stream()
                .collect(Collectors.toMap(Company::id, Company::referenceMetro)));
    Dataset<Row> scoped =
        offers
            .filter(
                col("included")
                    .and(col("metro_id").notEqual(""))
                    .and(col("years_experience").isNotNull()))
            .select(
                explode(array(col("company_id"), lit(PayGroups.ALL))).as("scope"),
                col("metro_id"),
                col("first_seen_on"),
                concat_ws("|", col("company_id"), col("role"), col("level")).as("job"),
                col("years_experience"),
                col("total_usd"));
    SortedMap<Market, FactorEstimate> estimates = new TreeMap<>();
    Groups.map(
            scoped,
            List.of("scope"),
            List.of("metro_id"),
            ESTIMATE,
            LocalPay::of,
            (first, group) -> scope(first.getString(0), group, references).iterator())
        .collectAsList()
        .forEach(row -> estimates.put(market(row), estimate(row)));
    return estimates;
  }

  /** The estimates of one company, or of all against every metro that some company refers to. */
  private static List<Row> scope(
      String scope, List<LocalPay> offers, Map<String, String> references) {
    SortedMap<String, List<Pay>> byMetro = LocalPay.settledByMetro(offers);
    SortedSet<String> against = new TreeSet<>();
    against.add(references.getOrDefault(scope, DEFAULT_REFERENCE));
    if (scope.equals(PayGroups.ALL)) {
      against.addAll(references.values());
    }
    List<Row> rows = new ArrayList<>();
    for (String reference : against) {
      List<Pay> base = byMetro.getOrDefault(reference, List.of());
      byMetro.forEach(
          (metro, local) -> {
            Market market = new Market(scope, metro, reference);
            if (!metro.equals(reference)) {
              MarketFactor.estimate(local, base, market.toString())
                  .ifPresent(found -> rows.add(row(market, found)));
            }
          });
    }
    return rows;
  }

  private static Row row(Market market, FactorEstimate found) {
    return RowFactory.create(
        market.company(),
        market.metro(),
        market.reference(),
        found.factor(),
        found.interval().low(),
        found.interval().high(),
        found.cells(),
        found.localCount(),
        found.referenceCount());
  }

  private static Market market(Row row) {
    return new Market(row.getString(0), row.getString(1), row.getString(2));
  }

  private static FactorEstimate estimate(Row row) {
    return new FactorEstimate(
        row.getDouble(3),
        new Interval(row.getDouble(4), row.getDouble(5)),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8));
  }
}
