package dev.roundtable.compensation;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Metro;
import dev.roundtable.domain.stats.MarketFactor.FactorEstimate;
import dev.roundtable.table.RowBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Chooses the factor that pages use: the company's own, else that of all companies against the same
 * reference, else the guide's.
 */
final class FactorChoice {
  private final Guide guide;
  private final Map<Market, FactorEstimate> estimates;

  FactorChoice(Guide guide, Map<Market, FactorEstimate> estimates) {
    this.guide = guide;
    this.estimates = estimates;
  }

  /**
   * Whose pay is compared, and where.
   *
   * @param company id, or all
   */
  record Market(String company, String metro, String reference) implements Comparable<Market> {
    Market ofAll() {
      return new Market(PayGroups.ALL, metro, reference);
    }

    @Override
    public int compareTo(Market other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("|", company, metro, reference);
    }
  }

  /** The row of a market; without an estimate of its own if too few offers match. */
  Row row(RowBuilder row, Market market) {
    Optional<FactorEstimate> own = Optional.ofNullable(estimates.get(market));
    Optional<FactorEstimate> all = Optional.ofNullable(estimates.get(market.ofAll()));
    Optional<Double> editorial = editorial(market);
    row.set("company_id", market.company())
        .set("metro_id", market.metro())
        .set("reference_metro_id", market.reference())
        .set("factor", own.map(FactorEstimate::factor).orElse(null))
        .set("factor_low", own.map(found -> found.interval().low()).orElse(null))
        .set("factor_high", own.map(found -> found.interval().high()).orElse(null))
        .set("cell_count", own.map(FactorEstimate::cells).orElse(0))
        .set("local_count", own.map(FactorEstimate::localCount).orElse(0))
        .set("reference_count", own.map(FactorEstimate::referenceCount).orElse(0))
        .set("editorial_factor", editorial.orElse(null));
    if (own.isPresent()) {
      return chosen(row, own.get().factor(), "company");
    }
    if (all.isPresent()) {
      return chosen(row, all.get().factor(), "all_companies");
    }
    return editorial.isPresent()
        ? chosen(row, editorial.get(), "editorial")
        : row.set("chosen_factor", null).set("chosen_from", "none").build();
  }

  private static Row chosen(RowBuilder row, double factor, String from) {
    return row.set("chosen_factor", twoDecimals(factor)).set("chosen_from", from).build();
  }

  /** What the guide says of the office, else of the one metro against the other. */
  private Optional<Double> editorial(Market market) {
    Optional<Double> office =
        guide
            .company(market.company())
            .flatMap(company -> company.office(market.metro()))
            .map(Company.Office::factor);
    Optional<Double> metro = guide.metro(market.metro()).map(Metro::factor);
    Optional<Double> reference = guide.metro(market.reference()).map(Metro::factor);
    return office.or(
        () -> metro.flatMap(here -> reference.map(there -> twoDecimals(here / there))));
  }

  private static double twoDecimals(double factor) {
    return BigDecimal.valueOf(factor).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }
}
