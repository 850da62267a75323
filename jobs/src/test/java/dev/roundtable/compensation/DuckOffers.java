package dev.roundtable.compensation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offers in a DuckDB of their own, and what it counts of them. */
final class DuckOffers {
  private static final List<String> COLUMNS =
      List.of(
          "company_id",
          "role",
          "level",
          "metro_id",
          "year",
          "included",
          "exclusion_reason",
          "base_usd",
          "equity_usd",
          "bonus_usd",
          "total_usd");

  private final List<Map<String, Object>> offers;

  private DuckOffers(List<Map<String, Object>> offers) {
    this.offers = offers;
  }

  static DuckOffers of(List<Map<String, Object>> offers) {
    return new DuckOffers(offers);
  }

  /**
   * A cell as DuckDB sees it. Amounts ascending, of the offers that count.
   *
   * @param all offers of the cell, counted or not
   * @param parts amounts of base, equity and bonus where they are stated
   */
  record Cell(
      int all, Map<String, Integer> excluded, double[] totals, Map<String, double[]> parts) {}

  /** Cells by company, role, level, metro and a further expression; each also over all. */
  Map<String, Cell> cells(String year) {
    try (Connection connection = connect()) {
      Map<String, Cell> cells = new HashMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(QUERY.formatted(year))) {
        while (found.next()) {
          cells.put(
              found.getString("cell"),
              new Cell(
                  found.getInt("offers"),
                  counts(found.getArray("reasons")),
                  amounts(found.getArray("totals")),
                  Map.of(
                      "base", amounts(found.getArray("base")),
                      "equity", amounts(found.getArray("equity")),
                      "bonus", amounts(found.getArray("bonus")))));
        }
      }
      return cells;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** DuckDB's continuous quantile. */
  static double quantile(double[] values, double p) {
    try (Statement statement = Calculator.CONNECTION.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT quantile_cont(x, %s) FROM (SELECT unnest(%s::DOUBLE[]) AS x)"
                    .formatted(p, Arrays.toString(values)))) {
      found.next();
      return found.getDouble(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Calculator {
    static final Connection CONNECTION = open();

    private static Connection open() {
      try {
        return DriverManager.getConnection("jdbc:duckdb:");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final String QUERY =
      """
      WITH companies AS (SELECT * EXCLUDE (company_id), unnest([company_id, 'all']) AS company_id FROM offer),
        metros AS (SELECT * EXCLUDE (metro_id), unnest([metro_id, 'all']) AS metro_id FROM companies)
      SELECT concat_ws('|', company_id, role, level, metro_id, %s) AS cell, count(*) AS offers,
        list(exclusion_reason) FILTER (NOT included) AS reasons,
        list(total_usd ORDER BY total_usd) FILTER (included) AS totals,
        list(base_usd ORDER BY base_usd) FILTER (included AND base_usd IS NOT NULL) AS base,
        list(equity_usd ORDER BY equity_usd) FILTER (included AND equity_usd IS NOT NULL) AS equity,
        list(bonus_usd ORDER BY bonus_usd) FILTER (included AND bonus_usd IS NOT NULL) AS bonus
      FROM metros WHERE metro_id <> '' GROUP BY cell""";

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE offer (company_id TEXT, role TEXT, level TEXT, metro_id TEXT, year INT, included BOOLEAN,"
              + " exclusion_reason TEXT, base_usd DOUBLE, equity_usd DOUBLE, bonus_usd DOUBLE, total_usd DOUBLE)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO offer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Map<String, Object> offer : offers) {
        for (int i = 0; i < COLUMNS.size(); i++) {
          insert.setObject(i + 1, offer.get(COLUMNS.get(i)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return connection;
  }

  private static Map<String, Integer> counts(Array reasons) throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    for (Object reason : reasons == null ? new Object[0] : (Object[]) reasons.getArray()) {
      counts.merge((String) reason, 1, Integer::sum);
    }
    return counts;
  }

  private static double[] amounts(Array list) throws SQLException {
    return list == null
        ? new double[0]
        : Arrays.stream((Object[]) list.getArray()).mapToDouble(x -> (Double) x).toArray();
  }
}
