package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sorts offers into the cells that statistics are about: company or all, role, level, metro or all.
 */
final class OfferCells {
  /** Stands for every company, or every metro. */
  static final String ALL = "all";

  /** Columns of a cell. */
  static final List<String> KEY = List.of("company_id", "role", "level", "metro_id");

  private OfferCells() {}

  /**
   * One row per (offer, cell it belongs to); offers whose role or level is unknown belong to none.
   */
  static Dataset<Row> of(Dataset<Row> offers) {
    Column own = struct(col("company_id"), col("metro_id"));
    Column company = struct(col("company_id"), lit(ALL).as("metro_id"));
    Column metro = struct(lit(ALL).as("company_id"), col("metro_id"));
    Column all = struct(lit(ALL).as("company_id"), lit(ALL).as("metro_id"));
    return offers
        .filter(
            col("role")
                .notEqual("")
                .and(col("level").notEqual(""))
                .and(col("company_id").notEqual("")))
        .select(
            explode(array(own, company, metro, all)).as("cell"),
            col("role"),
            col("level"),
            col("source"),
            col("offer_id"),
            col("year"),
            col("included"),
            col("exclusion_reason"),
            col("total_usd"),
            col("base_usd"),
            col("equity_usd"),
            col("bonus_usd"),
            col("years_experience"))
        .select(
            "cell.company_id",
            "role",
            "level",
            "cell.metro_id",
            "source",
            "offer_id",
            "year",
            "included",
            "exclusion_reason",
            "total_usd",
            "base_usd",
            "equity_usd",
            "bonus_usd",
            "years_experience")
        .filter(col("metro_id").notEqual(""));
  }
}
