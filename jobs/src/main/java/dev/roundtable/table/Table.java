package dev.roundtable.table;

import dev.roundtable.domain.Failure;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table's name: its layer and its name within the layer. */
public record Table(String layer, String name) implements Comparable<Table> {
  /** The layers, in the order in which data flows. */
  public static final List<String> LAYERS = List.of("reference", "bronze", "silver", "gold");

  private static final Pattern FULL_NAME =
      Pattern.compile("\\b(" + String.join("|", LAYERS) + ")\\.([a-z0-9_]+)\\b");

  public Table {
    if (!LAYERS.contains(layer)) {
      throw Failure.usage(
          "There is no layer '" + layer + "' for table '" + name + "'; layers are " + LAYERS);
    }
  }

  /** The table of a full name such as {@code silver.posting}. */
  public static Table of(String fullName) {
    int dot = fullName.indexOf('.');
    if (dot < 0) {
      throw Failure.usage(
          "A table is named layer.name, such as gold.tech_stack; cannot be '" + fullName + "'");
    }
    return new Table(fullName.substring(0, dot), fullName.substring(dot + 1));
  }

  /** The tables that a query names. */
  public static SortedSet<Table> namedIn(String sql) {
    SortedSet<Table> tables = new TreeSet<>();
    Matcher matcher = FULL_NAME.matcher(sql);
    while (matcher.find()) {
      tables.add(new Table(matcher.group(1), matcher.group(2)));
    }
    return tables;
  }

  public String fullName() {
    return layer + "." + name;
  }

  /** Where the DDL and checks stand on the class path, without their endings. */
  String resource() {
    return "schemas/" + layer + "/" + name;
  }

  @Override
  public int compareTo(Table other) {
    int byLayer = Integer.compare(LAYERS.indexOf(layer), LAYERS.indexOf(other.layer));
    return byLayer != 0 ? byLayer : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return fullName();
  }
}
