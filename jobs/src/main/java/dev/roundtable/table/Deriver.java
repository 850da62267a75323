package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes slices that are not there or whose inputs changed, and only those. A slice's run id is a
 * hash of the method, the as-of date and the versions of all slices it was made from; a slice that
 * carries the id it would get is left alone.
 */
public final class Deriver {
  /** Planning a query keeps one core busy and the others waiting; two at once use both. */
  static final int AT_ONCE = 2;

  private static final String NO_INPUT = "no input";
  private static final String AS_OF_DATE = "as_of_date";
  private static final String LANDED_ON = "landed_on";
  private static final String METHOD_VERSION = "method_version";

  /** Columns that a derivation leaves to this class. */
  static final Set<String> ADDED = Set.of(AS_OF_DATE, METHOD_VERSION, Lake.RUN_ID);

  private final Lake lake;
  private final LocalDate asOf;
  private final Progress progress;

  public Deriver(Lake lake, LocalDate asOf, Progress progress) {
    this.lake = lake;
    this.asOf = asOf;
    this.progress = progress;
  }

  /** What became of one table. */
  public record Outcome(Table table, int slices, long rows, List<String> warnings) {
    public boolean unchanged() {
      return slices == 0;
    }
  }

  /**
   * Makes the tables, some at a time; each may read those before it in the list, and waits for
   * them.
   */
  public List<Outcome> run(String stage, List<Derivation> derivations) {
    progress.start(stage, derivations.size());
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Table, CompletableFuture<Outcome>> runs = new LinkedHashMap<>();
      for (Derivation derivation : derivations) {
        CompletableFuture<?>[] before =
            derivation.reads().stream()
                .map(Input::table)
                .map(runs::get)
                .filter(Objects::nonNull)
                .toArray(CompletableFuture[]::new);
        runs.put(
            derivation.writes(),
            CompletableFuture.allOf(before).thenApplyAsync(ready -> run(derivation), pool));
      }
      return outcomes(stage, runs.values());
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Outcome> outcomes(String stage, Collection<CompletableFuture<Outcome>> runs) {
    List<Outcome> outcomes = new ArrayList<>();
    for (CompletableFuture<Outcome> run : runs) {
      Outcome outcome = run.join();
      outcomes.add(outcome);
      progress.step(
          outcome.unchanged()
              ? outcome.table() + " unchanged"
              : outcome.table() + " " + outcome.rows() + " rows");
    }
    long changed = outcomes.stream().filter(outcome -> !outcome.unchanged()).count();
    progress.finish(stage + ": " + changed + " of " + outcomes.size() + " tables changed");
    return outcomes;
  }

  private Outcome run(Derivation derivation) {
    Table table = derivation.writes();
    String column = Ddl.of(table).slice();
    SortedMap<String, String> present = lake.versions(table);
    SortedMap<String, String> stale =
        column.equals(LANDED_ON)
            ? runIdsByDay(derivation, present.keySet())
            : oneRunId(derivation, column);
    stale
        .entrySet()
        .removeIf(entry -> Lake.versionOfRun(entry.getValue()).equals(present.get(entry.getKey())));
    if (stale.isEmpty()) {
      return new Outcome(table, 0, 0, List.of());
    }
    Lake.Written written = write(derivation, column, stale);
    // A slice that stays empty has no version; it is looked at each time and nothing changes.
    int slices = written.committed() ? stale.size() : 0;
    return new Outcome(table, slices, written.rows(), written.warnings());
  }

  private Lake.Written write(
      Derivation derivation, String column, SortedMap<String, String> stale) {
    Table table = derivation.writes();
    Column where = sliceIn(column, stale);
    Dataset<Row> rows =
        derivation
            .derive(frames(derivation, where))
            .transform(frame -> stamped(frame, derivation, column, stale));
    if (stale.size() == 1) {
      String slice = stale.firstKey();
      return lake.replaceSlice(table, where, slice, stale.get(slice), rows);
    }
    return lake.replace(table, where, column + " " + String.join(", ", stale.keySet()), rows);
  }

  /** Days that are there and have no input any more are made anew too: they become empty. */
  private SortedMap<String, String> runIdsByDay(Derivation derivation, Set<String> present) {
    SortedMap<String, String> days = new TreeMap<>();
    for (Input input : derivation.reads()) {
      lake.versions(input.table())
          .forEach(
              (day, version) -> {
                if (day.compareTo(asOf.toString()) <= 0) {
                  days.merge(
                      day, input.table() + "=" + version, (one, other) -> one + "\n" + other);
                }
              });
    }
    present.stream()
        .filter(day -> day.compareTo(asOf.toString()) <= 0)
        .forEach(day -> days.putIfAbsent(day, NO_INPUT));
    days.replaceAll((day, inputs) -> runId(derivation, day, inputs));
    return days;
  }

  private SortedMap<String, String> oneRunId(Derivation derivation, String column) {
    String slice = column.equals(Ddl.WHOLE) ? Ddl.WHOLE : asOf.toString();
    StringBuilder inputs = new StringBuilder();
    for (Input input : derivation.reads()) {
      lake.versions(input.table())
          .forEach(
              (value, version) -> {
                if (covers(input, value)) {
                  inputs
                      .append(input.table())
                      .append('[')
                      .append(value)
                      .append("]=")
                      .append(version)
                      .append('\n');
                }
              });
    }
    return new TreeMap<>(Map.of(slice, runId(derivation, slice, inputs.toString())));
  }

  private static String runId(Derivation derivation, String slice, String inputs) {
    String recipe = derivation.writes() + "\n" + derivation.method() + "\n" + slice + "\n" + inputs;
    return Hashes.sha256(recipe).substring(0, 16);
  }

  private boolean covers(Input input, String slice) {
    return switch (input.reach()) {
      case WHOLE -> true;
      case AS_OF, SAME -> slice.equals(asOf.toString());
      case LANDED ->
          slice.compareTo(asOf.toString()) <= 0
              && slice.compareTo(asOf.minusDays(input.days()).toString()) >= 0;
    };
  }

  private Frames frames(Derivation derivation, Column sameSlice) {
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : derivation.reads()) {
      Column wanted =
          switch (input.reach()) {
            case SAME -> sameSlice;
            case AS_OF -> col(AS_OF_DATE).equalTo(day(asOf));
            case LANDED -> col(LANDED_ON).between(day(asOf.minusDays(input.days())), day(asOf));
            case WHOLE -> lit(true);
          };
      frames.put(input.table(), lake.read(input.table()).filter(wanted));
    }
    return new Frames(lake.spark(), frames, asOf);
  }

  private Dataset<Row> stamped(
      Dataset<Row> rows, Derivation derivation, String column, Map<String, String> runIds) {
    List<String> columns = Arrays.asList(Ddl.of(derivation.writes()).schema().fieldNames());
    Dataset<Row> stamped = rows;
    if (column.equals(AS_OF_DATE)) {
      stamped = stamped.withColumn(AS_OF_DATE, day(asOf));
    }
    if (columns.contains(METHOD_VERSION)) {
      stamped = stamped.withColumn(METHOD_VERSION, lit(derivation.method()));
    }
    return stamped.withColumn(Lake.RUN_ID, runIdColumn(column, runIds));
  }

  private static Column runIdColumn(String column, Map<String, String> runIds) {
    if (!column.equals(LANDED_ON)) {
      return lit(runIds.values().iterator().next());
    }
    Column[] pairs =
        runIds.entrySet().stream()
            .flatMap(entry -> Stream.of(lit(entry.getKey()), lit(entry.getValue())))
            .toArray(Column[]::new);
    return element_at(map(pairs), col(column).cast("string"));
  }

  private static Column sliceIn(String column, SortedMap<String, String> slices) {
    if (column.equals(Ddl.WHOLE)) {
      return lit(true);
    }
    return col(column).isin(slices.keySet().stream().map(LocalDate::parse).toArray());
  }

  private static Column day(LocalDate date) {
    return lit(date.toString()).cast("date");
  }
}
