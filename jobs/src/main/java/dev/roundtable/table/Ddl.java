package dev.roundtable.table;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.PackagedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.plans.logical.CreateTable;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedTableSpec;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table's DDL file, the only definition of its columns. The header's comments say what SQL
 * cannot: {@code slice}, the column a run replaces whole ({@code none} for the whole table); {@code
 * version}, the columns that identify a slice's content; {@code reads}, the tables it is made from.
 */
public final class Ddl {
  /** Value of the slice header for a table that is replaced whole. */
  public static final String WHOLE = "none";

  private final Table table;
  private final String sql;
  private final Map<String, String> header;

  private Ddl(Table table, String sql, Map<String, String> header) {
    this.table = table;
    this.sql = sql;
    this.header = header;
  }

  /** Reads the DDL of a table from the class path. */
  public static Ddl of(Table table) {
    String sql = PackagedFile.text(table.resource() + ".sql");
    Map<String, String> header = new TreeMap<>();
    sql.lines()
        .takeWhile(line -> line.startsWith("--"))
        .map(line -> line.substring(2).strip().split(":", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> header.put(parts[0].strip(), parts[1].strip()));
    return new Ddl(table, sql, header);
  }

  /** The statement that creates the table at a place, if it is not there. */
  String createAt(String location) {
    return sql + "\nLOCATION '" + location + "'";
  }

  /** The columns, without touching storage and without a session. */
  public StructType schema() {
    return definition().tableSchema();
  }

  /** What the table is, in words. */
  public String comment() {
    return ((UnresolvedTableSpec) definition().tableSpec()).comment().getOrElse(() -> "");
  }

  /** The columns by whose values its files lie apart. */
  public List<String> partitionColumns() {
    return CollectionConverters.asJava(definition().partitioning()).stream()
        .flatMap(partition -> Arrays.stream(partition.references()))
        .map(column -> String.join(".", column.fieldNames()))
        .toList();
  }

  private CreateTable definition() {
    try {
      return (CreateTable) new SparkSqlParser().parsePlan(sql);
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
      throw new IllegalStateException(
          "schemas/"
              + table.layer()
              + "/"
              + table.name()
              + ".sql does not parse: "
              + e.getMessage(),
          e);
    }
  }

  /** The columns that a derivation gives; {@link Deriver} adds the others. */
  public StructType derivedSchema() {
    StructType derived = new StructType();
    for (StructField field : schema().fields()) {
      if (!Deriver.ADDED.contains(field.name())) {
        derived = derived.add(field);
      }
    }
    return derived;
  }

  /** What one row is, in words. */
  public String grain() {
    return required(table.fullName());
  }

  /** The column whose value a run replaces whole, or {@link #WHOLE}. */
  public String slice() {
    return required("slice");
  }

  /** The columns whose values identify a slice's content. */
  public List<String> versionColumns() {
    return list(required("version"));
  }

  public List<Table> reads() {
    return list(header.getOrDefault("reads", "")).stream().map(Table::of).toList();
  }

  private String required(String key) {
    String value = header.get(key);
    if (value == null) {
      throw Failure.usage(
          "The header of schemas/"
              + table.layer()
              + "/"
              + table.name()
              + ".sql lacks '-- "
              + key
              + ": ...'");
    }
    return value;
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
