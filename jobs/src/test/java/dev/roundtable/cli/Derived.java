package dev.roundtable.cli;

import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a derivation makes of hand-made rows. */
public final class Derived {
  private Derived() {}

  /** The rows; a table that it reads and that is not given is empty. */
  public static List<Row> rows(
      List<Derivation> stage, String writes, LocalDate asOf, Map<String, List<Row>> inputs) {
    Derivation derivation =
        stage.stream()
            .filter(candidate -> candidate.writes().equals(Table.of(writes)))
            .findFirst()
            .orElseThrow();
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : derivation.reads()) {
      String name = input.table().fullName();
      frames.put(input.table(), SharedSpark.frame(name, inputs.getOrDefault(name, List.of())));
    }
    return derivation.derive(new Frames(SharedSpark.session(), frames, asOf)).collectAsList();
  }
}
