package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.text.NearDuplicates;
import dev.roundtable.domain.text.NearDuplicates.Document;
import dev.roundtable.domain.text.Shingles;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * {@code silver.posting}: of each posting its newest version, when it was seen, and the cluster of
 * its reposts.
 */
final class Postings implements Derivation {
  /** A posting counts as current this long after it was last seen. */
  private static final int UNSEEN_DAYS = 14;

  /** A posting counts as current this long after it was first seen. */
  private static final int CURRENT_DAYS = 90;

  /**
   * Enough to see which postings are current and which were a quarter ago: one that was seen every
   * two weeks for longer than it counts as current has been seen before both.
   */
  static final int WINDOW_DAYS = 2 * CURRENT_DAYS + UNSEEN_DAYS;

  /** When a posting was last seen a quarter ago. */
  private static final String SEEN_EARLIER = "seen_earlier";

  private final String guideVersion;

  Postings(String guideVersion) {
    this.guideVersion = guideVersion;
  }

  @Override
  public Table writes() {
    return Table.of("silver.posting");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.landedWithin("silver.parsed_posting", WINDOW_DAYS));
  }

  @Override
  public String method() {
    return "posting/4 unseen=%d current=%d guide=%s"
        .formatted(UNSEEN_DAYS, CURRENT_DAYS, guideVersion);
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Dataset<Row> newest =
        inputs
            .get("silver.parsed_posting")
            .drop("skills", "pay")
            .transform(versions -> newestVersion(versions, earlier(inputs.asOf())))
            .withColumn("is_current", isCurrentOn(inputs.asOf(), "last_seen_on"))
            .withColumn("was_current", isCurrentOn(earlier(inputs.asOf()), SEEN_EARLIER))
            .drop(SEEN_EARLIER)
            .withColumn("vacancy", when(col("role").equalTo(""), col("title_key")).otherwise(""));
    return Groups.map(
        newest,
        List.of("company_id", "role", "level", "track", "vacancy"),
        List.of("source", "posting_id"),
        schema,
        group -> clustered(group, new RowBuilder(schema)).iterator());
  }

  /**
   * One row per posting; the object and position break ties, so that a rerun picks the same
   * version.
   */
  private static Dataset<Row> newestVersion(Dataset<Row> versions, LocalDate earlier) {
    // In the order that the newest is found by, so that the rows are sorted once.
    WindowSpec posting =
        Newest.first("posting_id")
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    return versions
        .withColumn("first_seen_on", min("landed_on").over(posting))
        .withColumn("last_seen_on", max("landed_on").over(posting))
        .withColumn(
            SEEN_EARLIER,
            max(when(col("landed_on").leq(lit(earlier)), col("landed_on"))).over(posting))
        .transform(seen -> Newest.version(seen, "posting_id"));
  }

  /**
   * Postings of one company, role and level whose texts are near-duplicates are one cluster, in
   * however many cities and under however many ids and titles; where the role is unknown, the
   * titles have to be the same. A posting without text is a cluster of its own.
   */
  private static List<Row> clustered(List<Row> group, RowBuilder builder) {
    Map<String, String> clusters =
        NearDuplicates.clusters(
            group.stream()
                .map(row -> new Document(id(row), Shingles.unpacked(row.getAs("shingles"))))
                .toList());
    return group.stream()
        .map(row -> builder.copy(row).set("cluster_id", clusters.get(id(row))).build())
        .toList();
  }

  private static String id(Row row) {
    return row.<String>getAs("source") + "/" + row.<String>getAs("posting_id");
  }

  private static LocalDate earlier(LocalDate asOf) {
    return asOf.minusDays(CURRENT_DAYS);
  }

  /** False of a posting that was not seen up to then, as the last day is null. */
  private static Column isCurrentOn(LocalDate day, String lastSeen) {
    Column closes =
        least(
            coalesce(col("closes_on"), lit(LocalDate.of(9999, 12, 31))),
            date_add(col(lastSeen), UNSEEN_DAYS));
    return col(lastSeen)
        .isNotNull()
        .and(lit(day).between(col("first_seen_on"), closes))
        .and(lit(day).leq(date_add(col("first_seen_on"), CURRENT_DAYS)));
  }
}
