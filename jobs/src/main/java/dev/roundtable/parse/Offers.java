package dev.roundtable.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import dev.roundtable.domain.stats.RobustOutliers;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * {@code silver.offer}: every offer sample, and whether statistics use it or why not. The first
 * reason that holds is the one that is kept.
 */
final class Offers implements Derivation {
  /** Two reports that agree in everything this many days apart come from one person. */
  private static final int DUPLICATE_DAYS = 31;

  private static final String EXCLUSION = "exclusion_reason";

  /** What two reports of one person agree in. */
  private static final List<String> SAME_PERSON =
      List.of(
          "company_id",
          "role",
          "level",
          "city",
          "region",
          "country",
          "currency",
          "base",
          "equity",
          "bonus",
          "sign_on",
          "years_experience");

  private final String guideVersion;

  Offers(String guideVersion) {
    this.guideVersion = guideVersion;
  }

  @Override
  public Table writes() {
    return Table.of("silver.offer");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.landed("silver.parsed_offer"));
  }

  @Override
  public String method() {
    return "offer/2 duplicate=%d guide=%s".formatted(DUPLICATE_DAYS, guideVersion);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    String[] columns = Ddl.of(writes()).derivedSchema().fieldNames();
    return inputs
        .get("silver.parsed_offer")
        .withColumn(
            "first_seen_on", min("landed_on").over(Window.partitionBy("source", "offer_id")))
        .transform(versions -> Newest.version(versions, "offer_id"))
        .withColumn("year", year(col("reported_on")))
        .withColumn(EXCLUSION, knownReason(inputs.asOf()))
        .transform(Offers::withDuplicates)
        .transform(Offers::withOutliers)
        .withColumn("included", col(EXCLUSION).isNull())
        .select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new));
  }

  /** What the row says of itself. */
  private static Column knownReason(LocalDate asOf) {
    return when(col("row_exclusion").notEqual(""), col("row_exclusion"))
        .when(col("reported_on").gt(lit(asOf)), "date_in_future")
        .when(col("kind").equalTo("incumbent"), "incumbent")
        .when(col("track").equalTo("manager"), "manager")
        .when(col("company_id").equalTo(""), "company_missing")
        .when(col("role").equalTo(""), "role_unknown")
        .when(col("level").equalTo(""), "level_unknown");
  }

  /**
   * Of reports that agree in everything within a month, the first counts: one person reported
   * twice. Reports of two submitters are two people.
   */
  private static Dataset<Row> withDuplicates(Dataset<Row> offers) {
    StructType schema = offers.schema();
    return Groups.map(
        offers,
        SAME_PERSON,
        List.of("reported_on", "source", "offer_id"),
        schema,
        group -> withoutRepeats(group, new RowBuilder(schema)));
  }

  private static Iterator<Row> withoutRepeats(List<Row> group, RowBuilder builder) {
    List<Row> counted = new ArrayList<>();
    List<Row> rows = new ArrayList<>(group.size());
    for (Row offer : group) {
      boolean repeats =
          counts(offer) && counted.stream().anyMatch(earlier -> isRepeat(earlier, offer));
      if (counts(offer) && !repeats) {
        counted.add(offer);
      }
      rows.add(repeats ? builder.copy(offer).set(EXCLUSION, "duplicate").build() : offer);
    }
    return rows.iterator();
  }

  private static boolean isRepeat(Row earlier, Row offer) {
    long days =
        ChronoUnit.DAYS.between(
            earlier.<LocalDate>getAs("reported_on"), offer.<LocalDate>getAs("reported_on"));
    String one = earlier.getAs("submitter_hash");
    String other = offer.getAs("submitter_hash");
    return days <= DUPLICATE_DAYS && (one == null || other == null || one.equals(other));
  }

  /** Among what is left, robust outliers within company, role, level and year. */
  private static Dataset<Row> withOutliers(Dataset<Row> offers) {
    StructType schema = offers.schema();
    return Groups.map(
        offers,
        List.of("company_id", "role", "level", "year"),
        List.of("source", "offer_id"),
        schema,
        group -> flagged(group, new RowBuilder(schema)));
  }

  private static Iterator<Row> flagged(List<Row> group, RowBuilder builder) {
    List<Row> counted = group.stream().filter(Offers::counts).toList();
    double[] totals = counted.stream().mapToDouble(row -> row.<Double>getAs("total_usd")).toArray();
    boolean[] outlier = RobustOutliers.flag(totals);
    List<Row> rows = new ArrayList<>(group.size());
    int next = 0;
    for (Row row : group) {
      boolean flag = counts(row) && outlier[next++];
      rows.add(flag ? builder.copy(row).set(EXCLUSION, "outlier").build() : row);
    }
    return rows.iterator();
  }

  private static boolean counts(Row row) {
    return row.getAs(EXCLUSION) == null;
  }
}
