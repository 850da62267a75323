package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {
  private static final Path SCHEMAS = Path.of("..", "schemas");
  private static final Guide GUIDE = GuideLoader.packaged();

  @Test
  void everyDdlFileBelongsToARegisteredTableAndEveryTableHasOne() throws IOException {
    assertThat(names(".sql", ".checks.sql"))
        .containsExactlyInAnyOrderElementsOf(tables().map(Table::fullName).toList());
  }

  @Test
  void everyTableHasChecksAndEveryChecksFileATable() throws IOException {
    assertThat(names(".checks.sql", "\n"))
        .containsExactlyInAnyOrderElementsOf(tables().map(Table::fullName).toList());
  }

  @Test
  void noTableIsWrittenTwice() {
    assertThat(Derivations.tables(GUIDE)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void headerNamesTheTablesThatTheDerivationReads(Derivation derivation) {
    assertThat(Ddl.of(derivation.writes()).reads())
        .containsExactlyInAnyOrderElementsOf(
            derivation.reads().stream().map(Input::table).toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void headerSaysGrainSliceAndVersion(Table table) {
    Ddl ddl = Ddl.of(table);
    Set<String> columns = Set.of(ddl.schema().fieldNames());
    assertThat(ddl.grain()).startsWith("one row per ");
    assertThat(ddl.versionColumns()).isNotEmpty().allMatch(columns::contains);
    assertThat(ddl.slice()).matches(slice -> slice.equals(Ddl.WHOLE) || columns.contains(slice));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasAComment(Table table) {
    assertThat(Ddl.of(table).schema().fields())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.getComment().isDefined()).as(field.name()).isTrue());
  }

  @Test
  void everyDerivationComesAfterThoseOfTheTablesItReads() {
    Set<Table> made = new HashSet<>(Derivations.tables(GUIDE));
    derivations().map(Derivation::writes).forEach(made::remove);
    List<String> tooEarly = new ArrayList<>();
    derivations()
        .forEach(
            derivation -> {
              derivation.reads().stream()
                  .map(Input::table)
                  .filter(table -> !made.contains(table))
                  .forEach(table -> tooEarly.add(derivation.writes() + " reads " + table));
              made.add(derivation.writes());
            });
    assertThat(tooEarly).isEmpty();
  }

  static Stream<Derivation> derivations() {
    return Derivations.all(GUIDE).stream();
  }

  static Stream<Table> tables() {
    return Derivations.tables(GUIDE).stream();
  }

  private static List<String> names(String ending, String unwanted) throws IOException {
    List<String> names = new ArrayList<>();
    for (String layer : Table.LAYERS) {
      try (Stream<Path> files = Files.list(SCHEMAS.resolve(layer))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(ending) && !file.endsWith(unwanted))
            .map(file -> layer + "." + file.substring(0, file.length() - ending.length()))
            .forEach(names::add);
      }
    }
    return names;
  }
}
