package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.pay.PayOffer;
import dev.roundtable.domain.pay.PayTable;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Offers by company or all, role and level: each group is one {@link PayTable} by metro and year.
 * Memory is bounded by the offers of a role and level.
 */
final class PayGroups {
  /** Stands for every company. */
  static final String ALL = "all";

  private static final List<String> KEY = List.of("company_id", "role", "level");
  private static final List<String> COLUMNS =
      List.of(
          "metro_id",
          "first_seen_on",
          "reported_on",
          "year",
          "exclusion_reason",
          "submitter_hash",
          "total_usd",
          "base_usd",
          "equity_usd",
          "bonus_usd",
          "years_experience");

  private PayGroups() {}

  /** Whose offers a table is of. */
  record Key(String company, String role, String level) {}

  /** Turns the table of a group into rows. Runs on executors. */
  @FunctionalInterface
  interface TableFunction extends Serializable {
    List<Row> rows(Key key, PayTable table);
  }

  /**
   * Applies a function to the table of every group; offers of unknown role or level are in none.
   */
  static Dataset<Row> map(Frames inputs, StructType output, TableFunction function) {
    Dataset<Row> offers =
        inputs
            .get("silver.offer")
            .filter(
                col("role")
                    .notEqual("")
                    .and(col("level").notEqual(""))
                    .and(col("company_id").notEqual("")))
            .withColumn("company_id", explode(array(col("company_id"), lit(ALL))));
    List<String> columns = new ArrayList<>(KEY);
    columns.addAll(COLUMNS);
    columns.addAll(List.of("source", "offer_id"));
    return Groups.map(
        offers.selectExpr(columns.toArray(String[]::new)),
        KEY,
        List.of("source", "offer_id"),
        output,
        PayGroups::offer,
        (first, group) -> function.rows(key(first), PayTable.of(group)).iterator());
  }

  private static Key key(Row row) {
    return new Key(row.getString(0), row.getString(1), row.getString(2));
  }

  // By position, as COLUMNS has them: a name would be looked up for every amount of every offer.
  private static PayOffer offer(Row row) {
    int at = KEY.size();
    return new PayOffer(
        row.getString(at).intern(),
        day(row, at + 1),
        day(row, at + 2),
        row.getInt(at + 3),
        row.getString(at + 4),
        row.getString(at + 5),
        amount(row, at + 6),
        amount(row, at + 7),
        amount(row, at + 8),
        amount(row, at + 9),
        amount(row, at + 10));
  }

  private static int day(Row row, int column) {
    return CellRows.day(row.<LocalDate>getAs(column));
  }

  private static double amount(Row row, int column) {
    return row.isNullAt(column) ? Double.NaN : row.getDouble(column);
  }
}
