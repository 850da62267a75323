package dev.roundtable.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The problem that readers run gives what the page says. */
class OpenerTest {
  private static final SiteText.Opener OPENER = GuideLoader.packaged().site().opener();

  @Test
  void theQueryGivesTheExpectedRows() throws SQLException {
    assertThat(rows(OPENER.defaultValue())).isEqualTo(OPENER.expected());
  }

  @Test
  void theParameterChangesTheResult() throws SQLException {
    assertThat(rows("1")).isNotEmpty().isNotEqualTo(OPENER.expected());
  }

  private static List<List<String>> rows(String parameter) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(OPENER.setup());
      String query = OPENER.query().replace("{" + OPENER.parameter() + "}", parameter);
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(query.strip().replaceAll(";$", ""))) {
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(found.getString(i));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
