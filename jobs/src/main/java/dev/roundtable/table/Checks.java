package dev.roundtable.table;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.PackagedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The checks of a table: queries that return the keys of rows that break a rule. They run over the
 * new rows before these are written, all in one job, so that a failed check leaves the table as it
 * was.
 */
final class Checks {
  private static final Pattern CHECK = Pattern.compile("^-- (fail|warn): (.+)$", Pattern.MULTILINE);

  /** Position of the row count among the checks. */
  private static final int COUNT = -1;

  private final Table table;
  private final List<Check> checks;

  private Checks(Table table, List<Check> checks) {
    this.table = table;
    this.checks = checks;
  }

  /** One query; it returns keys only, since an example may reach a log. */
  record Check(boolean fails, String name, String query) {}

  static Checks of(Table table) {
    return parse(table, PackagedFile.text(table.resource() + ".checks.sql"));
  }

  static Checks parse(Table table, String text) {
    List<Check> checks = new ArrayList<>();
    Matcher matcher = CHECK.matcher(text);
    boolean found = matcher.find();
    while (found) {
      boolean fails = matcher.group(1).equals("fail");
      String name = matcher.group(2).strip();
      int start = matcher.end();
      found = matcher.find();
      String query = text.substring(start, found ? matcher.start() : text.length()).strip();
      checks.add(
          new Check(
              fails, name, query.endsWith(";") ? query.substring(0, query.length() - 1) : query));
    }
    if (checks.isEmpty()) {
      throw Failure.usage(
          "The checks of "
              + table
              + " are empty; write at least '-- fail: key is unique' and its query");
    }
    return new Checks(table, checks);
  }

  List<Check> all() {
    return checks;
  }

  /**
   * Counts the rows and runs every check over them, in one job; throws if one fails.
   *
   * @param slice which rows they are, in words
   * @param consequence what a failure means for the table, the end of the message
   */
  Lake.Verdict run(SparkSession spark, Dataset<Row> rows, String slice, String consequence) {
    String view = "_candidate_" + table.layer() + "_" + table.name();
    rows.createOrReplaceTempView(view);
    try {
      long count = 0;
      List<String> warnings = new ArrayList<>();
      for (Row row : spark.sql(query(view)).collectAsList()) {
        if (row.getInt(0) == COUNT) {
          count = row.getLong(1);
          continue;
        }
        Check check = checks.get(row.getInt(0));
        String finding =
            "Table %s, %s: check '%s' found %d row(s), such as %s"
                .formatted(table, slice, check.name(), row.getLong(1), row.getString(2));
        if (check.fails()) {
          throw Failure.check(finding + consequence);
        }
        warnings.add(finding);
      }
      return new Lake.Verdict(count, warnings);
    } finally {
      // The public way to drop a view drops the cached rows behind it too, and the write, which
      // comes next, would compute them once more.
      spark.sessionState().catalog().dropTempView(view);
    }
  }

  private String query(String view) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "SELECT %d AS position, count(*) AS n, NULL AS example FROM %s".formatted(COUNT, view));
    for (int i = 0; i < checks.size(); i++) {
      String body = checks.get(i).query().replace(table.fullName(), view);
      parts.add(
          "SELECT %d AS position, count(*) AS n, min(to_json(struct(*))) AS example FROM (%s) HAVING count(*) > 0"
              .formatted(i, body));
    }
    return parts.stream().collect(Collectors.joining("\nUNION ALL\n", "", "\nORDER BY position"));
  }
}
