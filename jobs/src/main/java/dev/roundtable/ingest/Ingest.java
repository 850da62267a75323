package dev.roundtable.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.mapped.Mappings;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import dev.roundtable.store.StoredObject;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads new landing objects into the bronze tables, exactly once per object version. Every write
 * replaces the rows of the objects it brings, and {@code bronze.landing_object} is written last, so
 * a run that was killed anywhere is simply repeated; an object whose content changed takes the
 * place of its former version.
 */
public final class Ingest {
  static final Table LANDING_OBJECT = Table.of("bronze.landing_object");
  static final Table REJECTED_RECORD = Table.of("bronze.rejected_record");

  private static final int SLICES_PER_CORE = 4;

  /** Objects of one commit of each table: bounds the predicate that names them, and the memory. */
  private static final int BATCH = 500;

  private static final int SNIPPET_CHARS = 300;

  private final Lake lake;
  private final ObjectStore store;
  private final Mappings mappings;
  private final Set<Kind> kinds;

  /**
   * An ingest of some kinds of landing objects.
   *
   * @param kinds whose objects are read; those of others are left to another run
   */
  public Ingest(Lake lake, ObjectStore store, Mappings mappings, Set<Kind> kinds) {
    this.lake = lake;
    this.store = store;
    this.mappings = mappings;
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * What was read.
   *
   * @param rejected rejected records by reason code
   * @param unreadable one line for each object of which nothing could be read
   */
  public record Result(
      long objects,
      long records,
      SortedMap<String, Long> rejected,
      List<String> unreadable,
      List<String> misplaced,
      List<String> warnings) {

    public long rejectedRecords() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    private Result plus(Result more) {
      SortedMap<String, Long> reasons = new TreeMap<>(rejected);
      more.rejected.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
      return new Result(
          objects + more.objects,
          records + more.records,
          reasons,
          joined(unreadable, more.unreadable),
          joined(misplaced, more.misplaced),
          joined(warnings, more.warnings));
    }

    private static List<String> joined(List<String> one, List<String> other) {
      return Stream.concat(one.stream(), other.stream()).toList();
    }
  }

  /** Reads every landing object up to a landing day that was not read yet. */
  public Result run(LocalDate asOf, Progress progress) {
    Map<String, String> known = knownVersions();
    List<String> misplaced = new ArrayList<>();
    List<LandingObject> fresh = new ArrayList<>();
    for (StoredObject object : store.list(LandingKey.PREFIX)) {
      if (!object.etag().equals(known.get(store.uri(object.key())))) {
        plan(object, asOf, fresh, misplaced);
      }
    }
    Result total = new Result(0, 0, new TreeMap<>(), List.of(), misplaced, List.of());
    if (fresh.isEmpty()) {
      return total;
    }
    int batches = (fresh.size() + BATCH - 1) / BATCH;
    progress.start("ingest", batches * (Kind.values().length + 2L));
    for (int from = 0; from < fresh.size(); from += BATCH) {
      total = total.plus(read(fresh.subList(from, Math.min(fresh.size(), from + BATCH)), progress));
    }
    progress.finish(
        "ingest: %d records from %d objects, %d rejected"
            .formatted(
                total.records(),
                total.objects(),
                total.rejected().values().stream().mapToLong(Long::longValue).sum()));
    return total;
  }

  private Result read(List<LandingObject> batch, Progress progress) {
    Dataset<Row> rows = rows(batch).persist(StorageLevel.MEMORY_AND_DISK_SER());
    try {
      return write(batch, rows, progress);
    } finally {
      rows.unpersist();
    }
  }

  private void plan(
      StoredObject object, LocalDate asOf, List<LandingObject> fresh, List<String> misplaced) {
    LandingKey at;
    try {
      at = LandingKey.parse(object.key());
    } catch (Failure e) {
      misplaced.add(e.getMessage());
      return;
    }
    if (kinds.contains(at.kind()) && !at.landedOn().isAfter(asOf)) {
      fresh.add(
          LandingObject.of(
              at,
              store.uri(object.key()),
              object,
              mappings.find(at.source(), at.kind()).orElse(null)));
    }
  }

  private Map<String, String> knownVersions() {
    Map<String, String> known = new HashMap<>();
    // Bounded by the number of objects, not of records.
    lake.read(LANDING_OBJECT)
        .select("object_uri", "object_etag")
        .collectAsList()
        .forEach(row -> known.put(row.getString(0), row.getString(1)));
    return known;
  }

  private Dataset<Row> rows(List<LandingObject> objects) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
    List<LandingObject> largestFirst = new ArrayList<>(objects);
    largestFirst.sort(
        Comparator.comparingLong(LandingObject::bytes)
            .reversed()
            .thenComparing(LandingObject::uri));
    int slices = Math.min(objects.size(), SLICES_PER_CORE * context.defaultParallelism());
    StoreConfig config = store.config();
    JavaRDD<Row> rows =
        context
            .parallelize(dealt(largestFirst, slices), slices)
            .mapPartitions(part -> new ObjectReader(StoreHandle.of(config)).read(part));
    return lake.spark().createDataFrame(rows, ObjectReader.SCHEMA);
  }

  /** Reorders so that Spark's cut into equal runs gives each slice objects of every size. */
  private static <T> List<T> dealt(List<T> items, int hands) {
    List<T> dealt = new ArrayList<>(items.size());
    for (int hand = 0; hand < hands; hand++) {
      for (int i = hand; i < items.size(); i += hands) {
        dealt.add(items.get(i));
      }
    }
    return dealt;
  }

  private Result write(List<LandingObject> objects, Dataset<Row> rows, Progress progress) {
    List<String> warnings = new ArrayList<>();
    String slice = objects.size() + " object(s)";
    for (Kind kind : Kind.values()) {
      List<LandingObject> ofKind =
          objects.stream().filter(object -> object.at().kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        Lake.Written written =
            lake.replacePersisted(kind.table(), isOneOf(ofKind), slice, good(rows, kind));
        warnings.addAll(written.warnings());
        progress.step(kind.table() + " " + written.rows() + " rows");
      } else {
        progress.step(kind.table() + " unchanged");
      }
    }
    Lake.Written rejects =
        lake.replacePersisted(REJECTED_RECORD, isOneOf(objects), slice, rejected(rows));
    warnings.addAll(rejects.warnings());
    progress.step(REJECTED_RECORD + " " + rejects.rows() + " rows");
    warnings.addAll(
        lake.replace(LANDING_OBJECT, isOneOf(objects), slice, summary(objects, rows)).warnings());
    progress.step(LANDING_OBJECT + " " + objects.size() + " rows");
    return result(objects, rows, warnings);
  }

  private static Column isOneOf(List<LandingObject> objects) {
    return col("object_uri")
        .isin(objects.stream().map(LandingObject::uri).toArray())
        .and(
            col("landed_on")
                .isin(objects.stream().map(object -> object.at().landedOn()).distinct().toArray()));
  }

  private static Dataset<Row> good(Dataset<Row> rows, Kind kind) {
    return rows.filter(col("reason").isNull().and(col("kind").equalTo(kind.folder())))
        .select(
            "source",
            "landed_on",
            "object_uri",
            "object_etag",
            "record_number",
            "content_hash",
            "payload",
            "record");
  }

  private static Dataset<Row> rejected(Dataset<Row> rows) {
    return rows.filter(col("reason").isNotNull())
        .select(
            col("kind"),
            col("source"),
            col("landed_on"),
            col("object_uri"),
            col("object_etag"),
            col("record_number"),
            col("reason"),
            col("message"),
            substring(col("payload"), 1, SNIPPET_CHARS).as("snippet"));
  }

  /** One row per object, also for one without a single record. */
  private Dataset<Row> summary(List<LandingObject> objects, Dataset<Row> rows) {
    List<Row> listed =
        objects.stream()
            .map(
                object ->
                    RowFactory.create(
                        object.at().kind().folder(),
                        object.at().source(),
                        object.at().landedOn(),
                        object.uri(),
                        object.etag(),
                        object.bytes()))
            .toList();
    Column good = when(col("reason").isNull(), 1L).otherwise(0L);
    Dataset<Row> counts =
        rows.groupBy("object_uri")
            .agg(
                sum(good).as("read_count"),
                sum(lit(1L).minus(good)).as("rejected_count"),
                max(when(col("record_number").equalTo(0), col("reason"))).as("unreadable_reason"));
    return lake.spark()
        .createDataFrame(listed, ObjectReader.OBJECT_SCHEMA)
        .join(counts, new String[] {"object_uri"}, "left")
        .na()
        .fill(0L, new String[] {"read_count", "rejected_count"});
  }

  private static Result result(
      List<LandingObject> objects, Dataset<Row> rows, List<String> warnings) {
    SortedMap<String, Long> rejected = new TreeMap<>();
    long records = 0;
    for (Row row : rows.groupBy("reason").agg(count(lit(1))).collectAsList()) {
      if (row.isNullAt(0)) {
        records = row.getLong(1);
      } else {
        rejected.put(row.getString(0), row.getLong(1));
      }
    }
    List<String> unreadable =
        rows
            .filter(col("record_number").equalTo(0))
            .select("object_uri", "message")
            .orderBy("object_uri")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + ": " + row.getString(1))
            .toList();
    return new Result(objects.size(), records, rejected, unreadable, List.of(), warnings);
  }
}
