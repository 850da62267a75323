package dev.roundtable.table;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/** The dictionary of the tables in Markdown: what their DDL and checks say, and nothing else. */
public final class DataDictionary {
  private static final String HEAD =
      """
      # Data dictionary

      Made from the DDL and the checks of `schemas/` by `./roundtable tables dictionary`. Change those, then make it anew.

      A run replaces a slice of a table whole: the rows of one value of the column that stands beside *Replaced*. *Fails* are
      checks that no row may break, or nothing is written; *warns* are told in the run summary.
      """;

  private DataDictionary() {}

  /** The dictionary of some tables, in the order given. */
  public static String of(List<Table> tables) {
    StringJoiner text = new StringJoiner("\n");
    text.add(HEAD);
    String layer = "";
    for (Table table : tables) {
      if (!table.layer().equals(layer)) {
        layer = table.layer();
        text.add("## " + layer + "\n");
      }
      text.add(entry(table));
    }
    return text.toString();
  }

  private static String entry(Table table) {
    Ddl ddl = Ddl.of(table);
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("### " + table.fullName() + "\n");
    text.add(sentence(ddl.comment()) + " " + sentence(ddl.grain()));
    text.add("");
    text.add("- Replaced: " + (ddl.slice().equals(Ddl.WHOLE) ? "whole" : "`" + ddl.slice() + "`"));
    if (!ddl.reads().isEmpty()) {
      text.add("- Made from: " + names(ddl.reads()));
    }
    if (!ddl.partitionColumns().isEmpty()) {
      text.add("- Files lie apart by: `" + String.join("`, `", ddl.partitionColumns()) + "`");
    }
    for (Checks.Check check : Checks.of(table).all()) {
      text.add("- " + (check.fails() ? "Fails" : "Warns") + ": " + check.name());
    }
    text.add("\n| column | type | null | meaning |\n|---|---|---|---|");
    for (StructField field : ddl.schema().fields()) {
      text.add(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  field.name(),
                  field.dataType().sql().toLowerCase(Locale.ROOT).replace("<", "&lt;"),
                  field.nullable() ? "may be" : "",
                  field.getComment().getOrElse(() -> "").replace("|", "\\|")));
    }
    return text.toString();
  }

  private static String names(List<Table> tables) {
    return tables.stream()
        .map(table -> "[%s](#%s%s)".formatted(table, table.layer(), table.name()))
        .collect(Collectors.joining(", "));
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
