package dev.roundtable.pages;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a number on a page comes from: what the page says of it, the row of the table it was taken
 * from, and where there is one the query that gives it anew.
 *
 * @param figure as the page has it, with value, n, scope, method and interval
 * @param pay the offers behind it; empty for a figure that is no quantile of offers
 * @param sql query over the offers; empty likewise
 */
public record NumberExplanation(
    LocalDate asOf, JsonNode figure, Optional<Offers> pay, Optional<String> sql) {

  private static final Table PAGE = Table.of("gold.page");
  private static final Table OFFER = Table.of("silver.offer");

  /**
   * The offers behind a figure.
   *
   * @param all reported, used or not
   * @param waiting that wait for more to arrive
   * @param settledOn last day whose arrivals count
   * @param excluded by reason
   * @param method of the table, with its constants
   * @param tableVersion of {@code gold.comp_distribution}, as Delta counts
   */
  public record Offers(
      int all,
      int used,
      int waiting,
      LocalDate settledOn,
      SortedMap<String, Integer> excluded,
      String method,
      String runId,
      long tableVersion) {}

  /**
   * Explains a figure of a page.
   *
   * @param slug path of the page, {@code amazon/staff-data-engineer}
   * @param name where the figure stands, {@code compensation.total.p50}
   * @param asOf null for the newest day
   * @throws Failure if there is no such page or figure
   */
  public static NumberExplanation of(
      Lake lake, Guide guide, String slug, String name, LocalDate asOf) {
    LocalDate day = asOf == null ? newest(lake) : asOf;
    SortedMap<String, JsonNode> figures = PageFigures.of(document(lake, slug, day));
    JsonNode figure = figures.get(name);
    if (figure == null) {
      throw Failure.usage(
          "Page %s has no figure '%s'; it has %s"
              .formatted(slug, name, String.join(", ", figures.keySet())));
    }
    Optional<PayQuery> query = PayQuery.of(name).filter(pay -> !figure.get("value").isNull());
    if (query.isEmpty()) {
      return new NumberExplanation(day, figure, Optional.empty(), Optional.empty());
    }
    GoldData data = GoldData.load(frames(lake, guide, day), guide);
    PageKey key = PageIndex.of(guide, data).made(slug);
    Compensation pay = Compensation.of(key, data).orElseThrow();
    Row row = query.get().year() == null ? pay.cell() : year(data, pay.cell(), query.get().year());
    String sql =
        query
            .get()
            .sql(offersOf(row, query.get(), lake.deltaVersion(OFFER), day), pay.factor(), day + "");
    return new NumberExplanation(day, figure, Optional.of(offers(lake, pay)), Optional.of(sql));
  }

  private static LocalDate newest(Lake lake) {
    LocalDate newest =
        lake.exists(PAGE)
            ? lake.read(PAGE).agg(max("as_of_date")).first().<LocalDate>getAs(0)
            : null;
    if (newest == null) {
      throw Failure.input("No pages were made yet; './roundtable run' makes them");
    }
    return newest;
  }

  private static JsonNode document(Lake lake, String slug, LocalDate day) {
    List<Row> found =
        lake.read(PAGE)
            .filter(col("as_of_date").equalTo(lit(day)).and(col("slug").equalTo(slug)))
            .collectAsList();
    if (found.isEmpty()) {
      throw Failure.input(
          "There is no page '%s' as of %s; SELECT slug, as_of_date, status FROM gold.page lists them"
              .formatted(slug, day));
    }
    String document = found.get(0).getAs("document");
    if (document == null) {
      throw Failure.input(
          "Page %s was not made: %s".formatted(slug, found.get(0).<String>getAs("reason")));
    }
    return CanonicalJson.tree(document);
  }

  private static Frames frames(Lake lake, Guide guide, LocalDate day) {
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : new Pages(guide).reads()) {
      frames.put(
          input.table(), lake.read(input.table()).filter(col("as_of_date").equalTo(lit(day))));
    }
    return new Frames(lake.spark(), frames, day);
  }

  private static Row year(GoldData data, Row cell, int year) {
    return data
        .byYear(cell.getAs("company_id"), cell.getAs("level"), cell.getAs("metro_id"))
        .stream()
        .filter(row -> row.<Integer>getAs("year") == year)
        .findFirst()
        .orElseThrow();
  }

  /** The offers that count in a cell, as the end of a query. */
  private static String offersOf(Row cell, PayQuery query, long version, LocalDate day) {
    String metro = cell.getAs("metro_id");
    return """
    FROM silver.offer VERSION AS OF %d
    WHERE as_of_date = DATE'%s' AND company_id = '%s' AND role = '%s' AND level = '%s'%s%s
      AND included AND first_seen_on <= DATE'%s'%s"""
        .formatted(
            version,
            day,
            cell.<String>getAs("company_id"),
            cell.<String>getAs("role"),
            cell.<String>getAs("level"),
            metro.equals(GoldData.ALL) ? "" : " AND metro_id = '" + metro + "'",
            query.year() == null ? "" : " AND year = " + query.year(),
            cell.<LocalDate>getAs(query.settledColumn()),
            condition(query));
  }

  private static String condition(PayQuery query) {
    return switch (query.part()) {
      case "" -> "";
      case "experience" -> " AND years_experience IS NOT NULL";
      default -> " AND " + query.part() + "_usd IS NOT NULL";
    };
  }

  private static Offers offers(Lake lake, Compensation pay) {
    Row cell = pay.cell();
    SortedMap<String, Integer> excluded =
        new TreeMap<>(cell.<String, Integer>getJavaMap(cell.fieldIndex("excluded")));
    return new Offers(
        cell.<Integer>getAs("offer_count"),
        cell.<Integer>getAs("used_count"),
        cell.<Integer>getAs("waiting_count"),
        cell.getAs("settled_on"),
        excluded,
        cell.getAs("method_version"),
        cell.getAs("run_id"),
        lake.deltaVersion(Table.of("gold.comp_distribution")));
  }
}
