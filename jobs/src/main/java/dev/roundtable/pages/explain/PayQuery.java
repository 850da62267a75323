package dev.roundtable.pages.explain;

import dev.roundtable.domain.pay.RecentPay;
import dev.roundtable.pages.document.GoldData;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/**
 * How a figure of pay is got from {@code silver.offer}, so that anybody can get it again.
 *
 * @param expression aggregate over the offers
 * @param part what the offers have to state beside their total, {@code base}; empty for none
 * @param year of the offers; null for all
 */
public record PayQuery(String expression, String part, Integer year) {
  private static final Pattern TOTAL = Pattern.compile("compensation\\.total\\.p(\\d\\d)");
  private static final Pattern PART = Pattern.compile("compensation\\.(base|equity|bonus)_median");
  private static final Pattern YEAR = Pattern.compile("compensation\\.by_year\\.(\\d{4})\\.p50");
  private static final Pattern RECENT = Pattern.compile("compensation\\.recent\\.p(\\d\\d)");
  private static final Pattern EXPERIENCE =
      Pattern.compile("compensation\\.experience\\.(low|median|high)");
  private static final String RECENTLY = "recent ";
  private static final Map<String, String> EXPERIENCE_AT =
      Map.of("low", "0.25", "median", "0.5", "high", "0.75");

  /** The query of a figure; empty if it is no quantile of offers. */
  public static Optional<PayQuery> of(String figure) {
    return find(TOTAL, figure)
        .map(found -> quantile("total_usd", "0." + found.group(1), "", null))
        .or(
            () ->
                find(PART, figure)
                    .map(found -> quantile(found.group(1) + "_usd", "0.5", found.group(1), null)))
        .or(
            () ->
                find(YEAR, figure)
                    .map(
                        found -> quantile("total_usd", "0.5", "", Integer.valueOf(found.group(1)))))
        .or(
            () ->
                find(EXPERIENCE, figure)
                    .map(
                        found ->
                            quantile(
                                "years_experience",
                                EXPERIENCE_AT.get(found.group(1)),
                                "experience",
                                null)))
        .or(
            () ->
                find(RECENT, figure)
                    .map(found -> new PayQuery(RECENTLY + "0." + found.group(1), "", null)));
  }

  private static Optional<Matcher> find(Pattern pattern, String figure) {
    return Optional.of(pattern.matcher(figure)).filter(Matcher::matches);
  }

  private static PayQuery quantile(String column, String p, String part, Integer year) {
    return new PayQuery("percentile(%s, %s)".formatted(column, p), part, year);
  }

  /**
   * The statement that gives the value and its n.
   *
   * @param cell whose offers, a row of {@code gold.comp_distribution} or {@code gold.comp_by_year}
   * @param factor that the page multiplies the value by
   * @param version of {@code silver.offer}, as Delta counts
   */
  public String sql(Row cell, double factor, long version) {
    String scale = factor == 1 ? "" : factor + " * ";
    String offers = offers(cell, version);
    if (!expression.startsWith(RECENTLY)) {
      return "SELECT %s%s AS value, count(*) AS n\n%s".formatted(scale, expression, offers);
    }
    return RECENT_SQL.formatted(
        cell.<LocalDate>getAs("as_of_date"),
        RecentPay.HALF_LIFE_DAYS,
        offers.indent(2).stripTrailing(),
        expression.substring(RECENTLY.length()),
        scale);
  }

  private String offers(Row cell, long version) {
    String metro = cell.getAs("metro_id");
    return """
    FROM silver.offer VERSION AS OF %d
    WHERE as_of_date = DATE'%s' AND company_id = '%s' AND role = '%s' AND level = '%s'%s%s
      AND included AND first_seen_on <= DATE'%s'%s"""
        .formatted(
            version,
            cell.<LocalDate>getAs("as_of_date"),
            cell.<String>getAs("company_id"),
            cell.<String>getAs("role"),
            cell.<String>getAs("level"),
            metro.equals(GoldData.ALL) ? "" : " AND metro_id = '" + metro + "'",
            year == null ? "" : " AND year = " + year,
            cell.<LocalDate>getAs(part.isEmpty() ? "settled_on" : part + "_settled_on"),
            condition());
  }

  private String condition() {
    return switch (part) {
      case "" -> "";
      case "experience" -> " AND years_experience IS NOT NULL";
      default -> " AND " + part + "_usd IS NOT NULL";
    };
  }

  // A window of 1/n slides along the shares of the weights, n by Kish; see WeightedQuantiles.
  private static final String RECENT_SQL =
      """
      WITH weighed AS (
        SELECT total_usd AS x, power(0.5, datediff(DATE'%s', reported_on) / %dD) AS w
      %s),
      shares AS (
        SELECT x, sum(w) OVER (ORDER BY x, w ROWS UNBOUNDED PRECEDING) / sum(w) OVER () AS upto,
          power(sum(w) OVER (), 2) / sum(w * w) OVER () AS n
        FROM weighed),
      passed AS (
        SELECT x, greatest(0, least(1, (upto - %s * (n - 1) / n) * n)) AS below FROM shares)
      SELECT %ssum(x * share) AS value, count(*) AS n
      FROM (SELECT x, below - lag(below, 1, 0) OVER (ORDER BY below, x) AS share FROM passed)""";
}
