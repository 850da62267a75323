package dev.roundtable.table;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The Delta tables of one bucket. The only place that writes them. Tables come into being, and into
 * the session's catalogue, when they are first used.
 */
public final class Lake {
  /** Column that says which run made a row. */
  public static final String RUN_ID = "run_id";

  private final SparkSession spark;
  private final String root;
  private final SliceVersions memory;
  private final Map<Table, Boolean> known = new ConcurrentHashMap<>();
  private final Set<String> layers = ConcurrentHashMap.newKeySet();

  /**
   * Opens a lake.
   *
   * @param root URI of the folder that holds a folder for each layer, such as {@code
   *     s3a://bucket/lake}
   */
  public Lake(SparkSession spark, String root) {
    this.spark = spark;
    this.root = root;
    this.memory = new SliceVersions(root, spark.sessionState().newHadoopConf());
  }

  public SparkSession spark() {
    return spark;
  }

  public String location(Table table) {
    return root + "/" + table.layer() + "/" + table.name();
  }

  /**
   * What a write came to.
   *
   * @param rows rows that were written
   * @param committed false if there was nothing to write and nothing to take away
   * @param warnings what the checks warned of
   */
  public record Written(long rows, boolean committed, List<String> warnings) {}

  /** What checks found: how many rows there are, and what to warn of. */
  public record Verdict(long rows, List<String> warnings) {}

  /** Runs the checks of a table over a slice that it holds, reading it; throws if one fails. */
  public Verdict check(Table table, Column where, String slice) {
    if (!versions(table).containsKey(slice)) {
      return new Verdict(0, List.of());
    }
    // Every check reads the rows: Delta would look for their files as often.
    Dataset<Row> rows = read(table).filter(where).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return Checks.of(table)
          .run(
              spark,
              rows,
              slice,
              ". The table was changed by something else than a run, or its checks are newer; delete the rows and run the day again");
    } finally {
      rows.unpersist();
    }
  }

  /** The table as it is now; empty if nothing was ever written. Grain as in its DDL. */
  public Dataset<Row> read(Table table) {
    ensure(table);
    return spark.table(table.fullName());
  }

  /** True if the table has ever been written. */
  public boolean exists(Table table) {
    return io.delta.tables.DeltaTable.isDeltaTable(spark, location(table));
  }

  /** Creates the table if it is not there, and makes it known to SQL by its name. */
  public void ensure(Table table) {
    known.computeIfAbsent(table, this::create);
  }

  private boolean create(Table table) {
    if (layers.add(table.layer())) {
      spark.sql("CREATE SCHEMA IF NOT EXISTS " + table.layer());
    }
    try {
      spark.sql(Ddl.of(table).createAt(location(table)));
      return true;
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
      throw schemaFailure(table, e);
    }
  }

  /**
   * Replaces the rows that meet a condition by the given ones, which must all meet it, in one
   * commit. Does nothing when there are none on either side. Checks run first; when one fails
   * nothing is written.
   */
  public Written replace(Table table, Column where, String slice, Dataset<Row> rows) {
    ensure(table);
    Dataset<Row> conformed = conform(table, rows).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return write(table, where, slice, conformed);
    } finally {
      conformed.unpersist();
    }
  }

  /**
   * Does what {@link #replace} does, with rows that cost little to read twice, since the caller has
   * persisted what they are selected from.
   */
  public Written replacePersisted(Table table, Column where, String slice, Dataset<Row> rows) {
    ensure(table);
    return write(table, where, slice, conform(table, rows));
  }

  private Written write(Table table, Column where, String slice, Dataset<Row> conformed) {
    try {
      Verdict verdict =
          Checks.of(table)
              .run(
                  spark,
                  conformed,
                  slice,
                  ". Nothing was written; the table keeps its former rows");
      if (verdict.rows() == 0 && read(table).filter(where).isEmpty()) {
        return new Written(0, false, verdict.warnings());
      }
      conformed.writeTo(table.fullName()).overwrite(where);
      return new Written(verdict.rows(), true, verdict.warnings());
    } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      throw new IllegalStateException("Table " + table + " was created a moment ago", e);
    }
  }

  /**
   * What identifies the content of each slice: a hash of the distinct values of the version
   * columns, by slice value. A table that is replaced whole has the one slice {@link Ddl#WHOLE};
   * one that is not there yet has none, and is not made.
   */
  public SortedMap<String, String> versions(Table table) {
    if (memory.newestVersion(location(table)) < 0) {
      return Collections.emptySortedMap();
    }
    ensure(table);
    return memory
        .recall(table, location(table))
        .orElseGet(
            () -> {
              long deltaVersion = memory.newestVersion(location(table));
              SortedMap<String, String> versions = readVersions(table);
              memory.remember(table, deltaVersion, versions);
              return versions;
            });
  }

  private SortedMap<String, String> readVersions(Table table) {
    Ddl ddl = Ddl.of(table);
    Column slice = ddl.slice().equals(Ddl.WHOLE) ? lit(Ddl.WHOLE) : col(ddl.slice()).cast("string");
    Column version =
        concat_ws("@", ddl.versionColumns().stream().map(name -> col(name)).toArray(Column[]::new));
    SortedMap<String, String> versions = new TreeMap<>();
    read(table)
        .groupBy(slice.as("slice"))
        .agg(sha2(concat_ws(",", array_sort(collect_set(version))), 256).as("version"))
        .collectAsList()
        .forEach(row -> versions.put(row.getString(0), row.getString(1)));
    return Collections.unmodifiableSortedMap(versions);
  }

  /**
   * Replaces one slice whose rows all carry one run id, and remembers that id, so that the next run
   * need not look. Nobody else may have written in between; if somebody has, nothing is remembered.
   */
  Written replaceSlice(Table table, Column where, String slice, String runId, Dataset<Row> rows) {
    ensure(table);
    // The version first: a commit in between then shows as one too many.
    long before = memory.newestVersion(location(table));
    SortedMap<String, String> versions = new TreeMap<>(versions(table));
    Written written = replace(table, where, slice, rows);
    versions.remove(slice);
    if (written.rows() > 0) {
      versions.put(slice, versionOfRun(runId));
    }
    if (memory.newestVersion(location(table)) == before + 1) {
      memory.remember(table, before + 1, versions);
    }
    return written;
  }

  /** The version that a slice has when all its rows carry one run id. */
  static String versionOfRun(String runId) {
    return dev.roundtable.domain.Hashes.sha256(runId);
  }

  /** Delta's own version number of the table. */
  public long deltaVersion(Table table) {
    ensure(table);
    return spark
        .sql("DESCRIBE HISTORY " + table.fullName() + " LIMIT 1")
        .select("version")
        .first()
        .getLong(0);
  }

  private Dataset<Row> conform(Table table, Dataset<Row> rows) {
    StructType wanted = Ddl.of(table).schema();
    Set<String> missing = new TreeSet<>(Arrays.asList(wanted.fieldNames()));
    missing.removeAll(Arrays.asList(rows.columns()));
    Set<String> extra = new TreeSet<>(Arrays.asList(rows.columns()));
    extra.removeAll(Arrays.asList(wanted.fieldNames()));
    if (!missing.isEmpty() || !extra.isEmpty()) {
      // Spark fills a missing nullable column with nulls and says nothing.
      throw new IllegalStateException(
          "Rows for "
              + table
              + " lack columns "
              + missing
              + " and have "
              + extra
              + " beyond its DDL");
    }
    List<Column> columns = new ArrayList<>();
    for (StructField field : wanted.fields()) {
      columns.add(col(field.name()));
    }
    Dataset<Row> ordered = rows.select(columns.toArray(Column[]::new));
    for (int i = 0; i < wanted.length(); i++) {
      if (!ordered
          .schema()
          .fields()[i]
          .dataType()
          .asNullable()
          .sameType(wanted.fields()[i].dataType().asNullable())) {
        throw new IllegalStateException(
            "Rows for %s have %s as %s; its DDL says %s"
                .formatted(
                    table,
                    wanted.fields()[i].name(),
                    ordered.schema().fields()[i].dataType().catalogString(),
                    wanted.fields()[i].dataType().catalogString()));
      }
    }
    return ordered;
  }

  private static RuntimeException schemaFailure(Table table, Exception e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("DELTA_CREATE_TABLE_SCHEME_MISMATCH")) {
      return Failure.usage(
          "Table "
              + table
              + " in the lake has other columns than schemas/"
              + table.layer()
              + "/"
              + table.name()
              + ".sql. Migrate it, or use a fresh lake",
          e);
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
