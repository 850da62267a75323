package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.InOrder;
import dev.roundtable.domain.Progress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the checks of tables over the rows of a day as they are stored. */
public final class SliceChecks {
  private static final String AS_OF_DATE = "as_of_date";

  private final Lake lake;
  private final LocalDate asOf;
  private final Progress progress;

  public SliceChecks(Lake lake, LocalDate asOf, Progress progress) {
    this.lake = lake;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * What the checks found of each table that is kept by as-of date, in the order given.
   *
   * @throws Failure if a check fails
   */
  public Map<Table, Lake.Verdict> run(List<Table> tables) {
    List<Table> daily =
        tables.stream().filter(table -> Ddl.of(table).slice().equals(AS_OF_DATE)).toList();
    progress.start("check", Math.max(1, daily.size()));
    Map<Table, Lake.Verdict> verdicts = new LinkedHashMap<>();
    try (InOrder<Found> checks = new InOrder<>(Deriver.AT_ONCE, found -> keep(found, verdicts))) {
      daily.forEach(table -> checks.submit(() -> new Found(table, check(table))));
      checks.finish();
    }
    progress.finish("check: %d tables hold what they promise".formatted(verdicts.size()));
    return verdicts;
  }

  private record Found(Table table, Lake.Verdict verdict) {}

  private void keep(Found found, Map<Table, Lake.Verdict> verdicts) {
    verdicts.put(found.table(), found.verdict());
    progress.step(found.table() + " " + found.verdict().rows() + " rows hold");
  }

  private Lake.Verdict check(Table table) {
    return lake.check(table, col(AS_OF_DATE).equalTo(lit(asOf)), asOf.toString());
  }
}
