package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes slices that are not there or whose inputs changed, and only those. A slice's run id is a
 * hash of the method, the as-of date and the versions of all slices it was made from; a slice that
 * carries the id it would get is left alone.
 */
public final class Deriver {
  private static final String AS_OF_DATE = "as_of_date";
  private static final String LANDED_ON = "landed_on";
  private static final String METHOD_VERSION = "method_version";

  /** Columns that a derivation leaves to this class. */
  static final Set<String> ADDED = Set.of(AS_OF_DATE, METHOD_VERSION, Lake.RUN_ID);

  private final Lake lake;
  private final LocalDate asOf;
  private final Progress progress;
  private final Map<Table, SortedMap<String, String>> versions = new HashMap<>();

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

  /** Makes the tables in the given order; each may read those before it. */
  public List<Outcome> run(String stage, List<Derivation> derivations) {
    progress.start(stage, derivations.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (Derivation derivation : derivations) {
      Outcome outcome = run(derivation);
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
    SortedMap<String, String> wanted =
        column.equals(LANDED_ON) ? runIdsByDay(derivation) : oneRunId(derivation, column);
    SortedMap<String, String> stale = new TreeMap<>(wanted);
    SortedMap<String, String> present = versionsOf(table);
    stale
        .entrySet()
        .removeIf(entry -> Lake.versionOfRun(entry.getValue()).equals(present.get(entry.getKey())));
    if (stale.isEmpty()) {
      return new Outcome(table, 0, 0, List.of());
    }
    Column where = sliceIn(column, stale);
    Dataset<Row> rows =
        derivation
            .derive(frames(derivation, where))
            .transform(frame -> stamped(frame, derivation, column, stale));
    Lake.Written written =
        lake.replace(table, where, column + " " + String.join(", ", stale.keySet()), rows);
    versions.remove(table);
    return new Outcome(table, stale.size(), written.rows(), written.warnings());
  }

  private SortedMap<String, String> runIdsByDay(Derivation derivation) {
    SortedMap<String, String> days = new TreeMap<>();
    for (Input input : derivation.reads()) {
      versionsOf(input.table())
          .forEach(
              (day, version) -> {
                if (day.compareTo(asOf.toString()) <= 0) {
                  days.merge(
                      day, input.table() + "=" + version, (one, other) -> one + "\n" + other);
                }
              });
    }
    days.replaceAll((day, inputs) -> runId(derivation, day, inputs));
    return days;
  }

  private SortedMap<String, String> oneRunId(Derivation derivation, String column) {
    String slice = column.equals(Ddl.WHOLE) ? Ddl.WHOLE : asOf.toString();
    StringBuilder inputs = new StringBuilder();
    for (Input input : derivation.reads()) {
      versionsOf(input.table())
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

  private SortedMap<String, String> versionsOf(Table table) {
    return versions.computeIfAbsent(table, unread -> lake.versions(unread, lit(true)));
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
    List<String> columns =
        Arrays.asList(Ddl.of(derivation.writes()).schema(lake.spark()).fieldNames());
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
    Column runId = lit(null).cast("string");
    for (Map.Entry<String, String> entry : runIds.entrySet()) {
      runId =
          when(col(column).equalTo(lit(entry.getKey()).cast("date")), lit(entry.getValue()))
              .otherwise(runId);
    }
    return runId;
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
