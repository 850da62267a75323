package dev.roundtable.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.PackagedFile;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What landed within a time, what of it could not be read and why, how much the parsers found in
 * the rest, and where statistics and guide disagree. Each section is a query of {@code
 * quality/*.sql}; a table that was not made yet counts as empty.
 */
public final class QualityReport {
  private static final List<String> SECTIONS =
      List.of(
          "objects",
          "rejected",
          "postings",
          "offers",
          "reports",
          "doubts",
          "ladder_codes",
          "exclusions",
          "bands",
          "terms");

  /** The view of {@link CatalogueGaps} that a section may read. */
  private static final String UNKNOWN_TERM = "unknown_term";

  private final Lake lake;
  private final LocalDate since;
  private final LocalDate asOf;

  /** A report of the landing days from one to another, both of them included. */
  public QualityReport(Lake lake, LocalDate since, LocalDate asOf) {
    this.lake = lake;
    this.since = since;
    this.asOf = asOf;
  }

  /**
   * A part of the report.
   *
   * @param name the name of its query
   * @param title what it tells, in words
   */
  public record Section(String name, String title, Dataset<Row> rows) {}

  /** Hands over the sections in order, each as soon as its query is made. */
  public void sections(Consumer<Section> reader) {
    for (String name : SECTIONS) {
      String sql = PackagedFile.text("quality/%s.sql".formatted(name));
      if (sql.contains(UNKNOWN_TERM)) {
        CatalogueGaps.of(
                rows(Table.of("bronze.raw_posting")), rows(Table.of("silver.parsed_posting")))
            .createOrReplaceTempView(UNKNOWN_TERM);
      }
      String title = sql.lines().findFirst().orElseThrow().substring("-- ".length());
      reader.accept(new Section(name, title, lake.spark().sql(overViews(sql))));
    }
  }

  /** The query over views of what the report is about, in place of whole tables. */
  private String overViews(String sql) {
    String query = sql;
    for (Table table : Table.namedIn(sql)) {
      String view = table.layer() + "_" + table.name();
      rows(table).createOrReplaceTempView(view);
      query = query.replaceAll("\\b%s\\.%s\\b".formatted(table.layer(), table.name()), view);
    }
    return query;
  }

  /** Of raw and parsed records those that landed within the time; of statistics its last day. */
  private Dataset<Row> rows(Table table) {
    SparkSession spark = lake.spark();
    if (!lake.exists(table)) {
      return spark.createDataFrame(List.of(), Ddl.of(table).schema());
    }
    return switch (Ddl.of(table).slice()) {
      case "landed_on" -> lake.read(table).filter(col("landed_on").between(lit(since), lit(asOf)));
      case "as_of_date" -> lake.read(table).filter(col("as_of_date").equalTo(lit(asOf)));
      default -> lake.read(table);
    };
  }
}
