package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.stats.MoneyDisplay;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The guide's band of a page, in dollars a year: that of the reference metro, in another city times
 * its market factor.
 *
 * @param source where the factor comes from, as {@code gold.market_factor} names it; {@code
 *     reference} where nothing is adjusted, {@code none} where no factor of the city is known and
 *     the band stays the one of the reference metro
 */
public record LocalBand(Company.Band band, double factor, String source) {
  private static final String UNKNOWN = "none";

  /** Empty if the guide has no band of the level. */
  public static Optional<LocalBand> of(LevelPage key, GoldData data) {
    return key.company().band(key.levelId()).map(band -> of(band, key, data));
  }

  private static LocalBand of(Company.Band band, LevelPage key, GoldData data) {
    if (!key.isCity() || key.isReference()) {
      return new LocalBand(band, 1, "reference");
    }
    Optional<Row> market =
        data.marketFactor(key.company().id(), key)
            .filter(row -> row.getAs("chosen_factor") != null);
    return market
        .map(row -> new LocalBand(band, row.getAs("chosen_factor"), row.getAs("chosen_from")))
        .orElseGet(() -> new LocalBand(band, 1, UNKNOWN));
  }

  /** False if the band is still that of the reference metro, though the page is of another city. */
  public boolean isLocal() {
    return !source.equals(UNKNOWN);
  }

  /** Base pay here, half up to a thousand. */
  public Company.Range base() {
    return here(band.base());
  }

  /** Total pay here, half up to a thousand. */
  public Company.Range total() {
    return here(band.total());
  }

  private Company.Range here(Company.Range range) {
    return new Company.Range(
        MoneyDisplay.roundToThousand(range.from() * factor),
        MoneyDisplay.roundToThousand(range.to() * factor));
  }
}
