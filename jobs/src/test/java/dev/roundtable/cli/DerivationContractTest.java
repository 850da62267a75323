package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationContractTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

  @ParameterizedTest
  @MethodSource("derivations")
  void outputHasExactlyTheColumnsOfItsDdl(Derivation derivation) {
    StructType expected = Ddl.of(derivation.writes()).derivedSchema();
    Dataset<Row> rows = derivation.derive(emptyFrames(derivation));
    assertThat(columns(rows.schema())).isEqualTo(columns(expected));
    assertThat(rows.columns()).doesNotHaveDuplicates();
  }

  static Stream<Derivation> derivations() {
    return Derivations.all(GuideLoader.packaged()).stream();
  }

  private static Frames emptyFrames(Derivation derivation) {
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : derivation.reads()) {
      frames.put(input.table(), SharedSpark.frame(input.table().fullName(), List.of()));
    }
    return new Frames(SharedSpark.session(), frames, AS_OF);
  }

  private static SortedMap<String, String> columns(StructType schema) {
    SortedMap<String, String> columns = new TreeMap<>();
    for (StructField field : schema.fields()) {
      columns.put(field.name(), field.dataType().catalogString());
    }
    return columns;
  }
}
