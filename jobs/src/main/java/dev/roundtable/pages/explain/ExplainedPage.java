package dev.roundtable.pages.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.pages.PagesStage;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageFigures;
import dev.roundtable.pages.document.PageIndex;
import dev.roundtable.pages.explain.NumberExplanation.Fact;
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
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A page whose numbers are to be explained, with the tables it was made from. */
public final class ExplainedPage {
  private static final Table PAGE = Table.of("gold.page");
  private static final Table OFFER = Table.of("silver.offer");
  private static final Table POSTING = Table.of("silver.posting");
  private static final Table POSTING_SKILL = Table.of("silver.posting_skill");
  private static final Table DISTRIBUTION = Table.of("gold.comp_distribution");

  private final Lake lake;
  private final Guide guide;
  private final String slug;
  private final LocalDate asOf;
  private final SortedMap<String, JsonNode> figures;
  private GoldData data;

  private ExplainedPage(
      Lake lake, Guide guide, String slug, LocalDate asOf, SortedMap<String, JsonNode> figures) {
    this.lake = lake;
    this.guide = guide;
    this.slug = slug;
    this.asOf = asOf;
    this.figures = figures;
  }

  /**
   * Reads a page.
   *
   * @param slug path of the page, {@code amazon/staff-data-engineer}
   * @param asOf null for the newest day
   * @throws Failure if there is no such page
   */
  public static ExplainedPage of(Lake lake, Guide guide, String slug, LocalDate asOf) {
    LocalDate day = asOf == null ? newest(lake) : asOf;
    return new ExplainedPage(lake, guide, slug, day, PageFigures.of(document(lake, slug, day)));
  }

  public String slug() {
    return slug;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** All numbers of the page by their names. */
  public SortedMap<String, JsonNode> figures() {
    return figures;
  }

  /**
   * Explains a number.
   *
   * @throws Failure if the page has none of that name
   */
  public NumberExplanation explain(String name) {
    JsonNode figure = figures.get(name);
    if (figure == null) {
      throw Failure.usage(
          "Page %s has no number '%s'; './roundtable explain number %s' lists those it has"
              .formatted(slug, name, slug));
    }
    if (figure.get("value").isNull()) {
      return new NumberExplanation(name, figure, List.of(), Optional.empty());
    }
    NumberExplanation plain = new NumberExplanation(name, figure, List.of(), Optional.empty());
    GoldData data = data();
    if (!(PageIndex.of(guide, data).made(slug) instanceof LevelPage key)) {
      return plain;
    }
    Optional<PayQuery> pay = PayQuery.of(name);
    if (pay.isPresent()) {
      return explain(name, figure, pay.get(), Compensation.of(key, data).orElseThrow(), data);
    }
    return StackQuery.of(name, key, data)
        .map(query -> explain(name, figure, query))
        .or(
            () ->
                FocusFacts.of(name, key, data)
                    .map(facts -> new NumberExplanation(name, figure, facts, Optional.empty())))
        .orElse(plain);
  }

  private NumberExplanation explain(String name, JsonNode figure, StackQuery query) {
    String sql = query.sql(guide, lake.deltaVersion(POSTING), lake.deltaVersion(POSTING_SKILL));
    return new NumberExplanation(name, figure, query.facts(), Optional.of(sql));
  }

  private NumberExplanation explain(
      String name, JsonNode figure, PayQuery query, Compensation pay, GoldData data) {
    Row cell = query.year() == null ? pay.cell() : year(data, pay.cell(), query.year());
    String sql = query.sql(cell, pay.factor(), lake.deltaVersion(OFFER));
    return new NumberExplanation(name, figure, offers(pay.cell()), Optional.of(sql));
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

  /** Read once for all numbers of the page. */
  private GoldData data() {
    if (data == null) {
      data = GoldData.load(frames(), guide);
    }
    return data;
  }

  private Frames frames() {
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : PagesStage.inputs()) {
      frames.put(
          input.table(), lake.read(input.table()).filter(col("as_of_date").equalTo(lit(asOf))));
    }
    return new Frames(lake.spark(), frames, asOf);
  }

  private static Row year(GoldData data, Row cell, int year) {
    return data
        .byYear(cell.getAs("company_id"), cell.getAs("level"), cell.getAs("metro_id"))
        .stream()
        .filter(row -> row.<Integer>getAs("year") == year)
        .findFirst()
        .orElseThrow();
  }

  private List<Fact> offers(Row cell) {
    Map<String, Integer> excluded =
        new TreeMap<>(cell.<String, Integer>getJavaMap(cell.fieldIndex("excluded")));
    String leftOut =
        excluded.entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", "));
    return List.of(
        new Fact(
            "offers",
            "%d reported, %d used, %d wait for more to arrive; arrivals count up to %s"
                .formatted(
                    cell.<Integer>getAs("offer_count"),
                    cell.<Integer>getAs("used_count"),
                    cell.<Integer>getAs("waiting_count"),
                    cell.<LocalDate>getAs("settled_on"))),
        new Fact("left out", leftOut.isEmpty() ? "none" : leftOut),
        new Fact(
            "table",
            "gold.comp_distribution version %d, run %s"
                .formatted(lake.deltaVersion(DISTRIBUTION), cell.<String>getAs("run_id"))),
        new Fact("constants", cell.getAs("method_version")));
  }
}
