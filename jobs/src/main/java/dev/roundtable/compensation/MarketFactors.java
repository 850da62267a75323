package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Metro;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.market_factor}: what the same work pays in a metro relative to the reference metro,
 * from offers matched on company, role, level and experience, beside what the guide says.
 */
final class MarketFactors implements Derivation {
  private static final String DEFAULT_REFERENCE = "seattle";

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
    return "market_factor/1 cells=%d local=%d reference=%d resamples=%d guide=%s"
        .formatted(
            MarketFactor.FEWEST_CELLS,
            MarketFactor.FEWEST_LOCAL,
            MarketFactor.REFERENCE_PER_CELL,
            MarketFactor.RESAMPLES,
            guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    Dataset<Row> estimated = estimates(inputs.get("silver.offer"), schema);
    return withChoice(estimated, inputs, schema);
  }

  /** One row per scope and metro with offers; what pages use is not chosen yet. */
  private Dataset<Row> estimates(Dataset<Row> offers, StructType schema) {
    Map<String, String> references =
        guide.companies().stream().collect(Collectors.toMap(Company::id, Company::referenceMetro));
    Dataset<Row> scoped =
        offers
            .filter(
                col("included")
                    .and(col("metro_id").notEqual(""))
                    .and(col("years_experience").isNotNull()))
            .select(
                explode(array(col("company_id"), lit(PayGroups.ALL))).as("scope"),
                col("company_id"),
                col("role"),
                col("level"),
                col("metro_id"),
                col("years_experience"),
                col("total_usd"),
                col("source"),
                col("offer_id"));
    return Groups.map(
        scoped,
        List.of("scope"),
        List.of("metro_id", "source", "offer_id"),
        schema,
        group -> scopeRows(group, references, new RowBuilder(schema)).iterator());
  }

  private static List<Row> scopeRows(
      List<Row> offers, Map<String, String> references, RowBuilder row) {
    String scope = offers.get(0).getAs("scope");
    String reference = references.getOrDefault(scope, DEFAULT_REFERENCE);
    SortedMap<String, List<Pay>> byMetro = new TreeMap<>();
    for (Row offer : offers) {
      byMetro.computeIfAbsent(offer.getAs("metro_id"), metro -> new ArrayList<>()).add(pay(offer));
    }
    List<Pay> base = byMetro.getOrDefault(reference, List.of());
    List<Row> rows = new ArrayList<>();
    byMetro.forEach(
        (metro, local) -> {
          if (!metro.equals(reference)) {
            rows.add(
                row(
                    row,
                    scope,
                    metro,
                    reference,
                    MarketFactor.estimate(local, base, scope + "|" + metro)));
          }
        });
    return rows;
  }

  private static Pay pay(Row offer) {
    String band = MarketFactor.experienceBand(offer.<Double>getAs("years_experience"));
    String cell =
        String.join(
            "|",
            offer.<String>getAs("company_id"),
            offer.getAs("role"),
            offer.getAs("level"),
            band);
    return new Pay(cell, offer.<Double>getAs("total_usd"));
  }

  private static Row row(
      RowBuilder row,
      String scope,
      String metro,
      String reference,
      Optional<FactorEstimate> estimate) {
    return row.set("company_id", scope)
        .set("metro_id", metro)
        .set("reference_metro_id", reference)
        .set("factor", estimate.map(FactorEstimate::factor).orElse(null))
        .set("factor_low", estimate.map(found -> found.interval().low()).orElse(null))
        .set("factor_high", estimate.map(found -> found.interval().high()).orElse(null))
        .set("cell_count", estimate.map(FactorEstimate::cells).orElse(0))
        .set("local_count", estimate.map(FactorEstimate::localCount).orElse(0))
        .set("reference_count", estimate.map(FactorEstimate::referenceCount).orElse(0))
        .set("editorial_factor", null)
        .set("chosen_factor", null)
        .set("chosen_from", "none")
        .build();
  }

  /**
   * Adds the metros that only the guide knows, and chooses: the company's own factor, else that of
   * all companies, else the guide's. Collected to the driver: bounded by companies times metros.
   */
  private Dataset<Row> withChoice(Dataset<Row> estimates, Frames inputs, StructType schema) {
    SortedMap<String, Row> rows = new TreeMap<>();
    RowBuilder builder = new RowBuilder(schema);
    for (Company company : guide.companies()) {
      for (Company.Office office : company.offices()) {
        if (!office.metro().equals(company.referenceMetro())) {
          rows.put(
              key(company.id(), office.metro()),
              row(
                  builder,
                  company.id(),
                  office.metro(),
                  company.referenceMetro(),
                  Optional.empty()));
        }
      }
    }
    estimates
        .collectAsList()
        .forEach(row -> rows.put(key(row.getAs("company_id"), row.getAs("metro_id")), row));
    List<Row> chosen = new ArrayList<>();
    rows.values()
        .forEach(
            row -> chosen.add(choose(row, rows.get(key(PayGroups.ALL, row.getString(1))), schema)));
    return inputs.spark().createDataFrame(chosen, schema);
  }

  private Row choose(Row own, Row all, StructType schema) {
    String company = own.getString(0);
    String metro = own.getString(1);
    RowBuilder row = new RowBuilder(schema);
    for (int i = 0; i < 9; i++) {
      row.set(schema.fieldNames()[i], own.get(i));
    }
    Optional<Double> editorial = editorial(company, metro);
    row.set("editorial_factor", editorial.orElse(null));
    boolean sameReference = all != null && all.getString(2).equals(own.getString(2));
    if (!own.isNullAt(3)) {
      return row.set("chosen_factor", twoDecimals(own.getDouble(3)))
          .set("chosen_from", "company")
          .build();
    }
    if (sameReference && !all.isNullAt(3)) {
      return row.set("chosen_factor", twoDecimals(all.getDouble(3)))
          .set("chosen_from", "all_companies")
          .build();
    }
    return row.set("chosen_factor", editorial.orElse(null))
        .set("chosen_from", editorial.isPresent() ? "editorial" : "none")
        .build();
  }

  private Optional<Double> editorial(String company, String metro) {
    Optional<Double> office =
        guide.company(company).flatMap(found -> found.office(metro)).map(Company.Office::factor);
    return office.or(() -> guide.metro(metro).map(Metro::factor));
  }

  private static String key(String company, String metro) {
    return company + "|" + metro;
  }

  private static double twoDecimals(double factor) {
    return BigDecimal.valueOf(factor).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }
}
