package dev.roundtable.catalog;

import dev.roundtable.domain.Failure;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.TableInput;

/**
 * Compares the tables of a lake with those that AWS Glue knows: one database for each layer. What
 * Glue holds beside them is left alone, entries of this lake for tables that it no longer has
 * excepted, which are removed when asked.
 */
public final class CatalogSync {
  private final GlueCatalog catalog;
  private final String prefix;
  private final String lake;

  /**
   * A comparison; it asks for nothing yet.
   *
   * @param prefix of the databases: {@code roundtable_} makes {@code roundtable_gold}
   * @param lake {@code s3://bucket/lake}
   */
  public CatalogSync(GlueCatalog catalog, String prefix, String lake) {
    this.catalog = catalog;
    this.prefix = prefix;
    this.lake = lake;
  }

  /**
   * One entry that is not as the lake's table.
   *
   * @param description what would change, in words, one line
   * @param removes whether the entry goes
   */
  public record Change(String description, boolean removes, Runnable apply) {}

  /**
   * What differs, table by table in their order; empty if nothing does. Fails if an entry of the
   * name of a table is of another place: somebody else may read it.
   *
   * @param layers whose databases are looked at
   * @param tables that the lake holds for analysts
   */
  public List<Change> changes(List<String> layers, List<Table> tables) {
    List<Change> changes = new ArrayList<>();
    for (String layer : layers) {
      String database = prefix + layer;
      SortedMap<String, TableInput> entries = catalog.tables(database);
      Set<String> names = new HashSet<>();
      for (Table table : tables) {
        if (table.layer().equals(layer)) {
          names.add(table.name());
          compare(database, table, entries.get(table.name()), changes);
        }
      }
      entries.values().stream()
          .filter(entry -> isOfThisLake(entry) && !names.contains(entry.name()))
          .forEach(
              entry ->
                  changes.add(
                      new Change(
                          "- %s.%s: no such table for analysts in the lake"
                              .formatted(database, entry.name()),
                          true,
                          () -> catalog.remove(database, entry.name()))));
    }
    return changes;
  }

  private boolean isOfThisLake(TableInput entry) {
    return entry.storageDescriptor() != null
        && entry.storageDescriptor().location() != null
        && entry.storageDescriptor().location().startsWith(lake + "/");
  }

  private static String place(TableInput entry) {
    return entry.storageDescriptor() == null || entry.storageDescriptor().location() == null
        ? ""
        : " but of " + entry.storageDescriptor().location();
  }

  private void compare(String database, Table table, TableInput entry, List<Change> changes) {
    TableInput wanted =
        GlueTables.of(table, "%s/%s/%s".formatted(lake, table.layer(), table.name()));
    String name = database + "." + table.name();
    if (entry == null) {
      changes.add(
          new Change(
              "+ %s: %d columns, %s"
                  .formatted(
                      name,
                      wanted.storageDescriptor().columns().size(),
                      wanted.storageDescriptor().location()),
              false,
              () -> catalog.create(database, wanted)));
      return;
    }
    if (!isOfThisLake(entry)) {
      throw Failure.usage(
          "Glue table %s is not of this bucket%s. Name other databases with --databases, or remove the entry"
              .formatted(name, place(entry)));
    }
    List<String> differences = differences(wanted, entry);
    if (!differences.isEmpty()) {
      Map<String, String> parameters = new TreeMap<>(entry.parameters());
      parameters.putAll(wanted.parameters());
      TableInput merged = wanted.toBuilder().parameters(parameters).build();
      changes.add(
          new Change(
              "~ %s: %s".formatted(name, String.join(", ", differences)),
              false,
              () -> catalog.update(database, merged)));
    }
  }

  private static List<String> differences(TableInput wanted, TableInput entry) {
    List<String> differences = new ArrayList<>();
    if (!wanted.description().equals(entry.description())) {
      differences.add("comment");
    }
    if (!wanted.storageDescriptor().location().equals(entry.storageDescriptor().location())) {
      differences.add("location was " + entry.storageDescriptor().location());
    }
    wanted
        .parameters()
        .forEach(
            (name, value) -> {
              if (!value.equals(entry.parameters().get(name))) {
                differences.add(name);
              }
            });
    differences.addAll(
        columns(wanted.storageDescriptor().columns(), entry.storageDescriptor().columns()));
    return differences;
  }

  private static List<String> columns(List<Column> wanted, List<Column> present) {
    List<String> differences = new ArrayList<>();
    Map<String, Column> before = new LinkedHashMap<>();
    present.forEach(column -> before.put(column.name(), column));
    for (Column column : wanted) {
      Column old = before.remove(column.name());
      if (old == null) {
        differences.add("+ column " + column.name());
      } else if (!column.type().equals(old.type())) {
        differences.add("column %s was %s".formatted(column.name(), old.type()));
      } else if (!column.comment().equals(old.comment() == null ? "" : old.comment())) {
        differences.add("comment of " + column.name());
      }
    }
    before.keySet().forEach(name -> differences.add("- column " + name));
    if (differences.isEmpty() && !names(wanted).equals(names(present))) {
      differences.add("order of columns");
    }
    return differences;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(","));
  }
}
