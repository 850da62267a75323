package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.store.EmbeddedS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of {@code docs/queries} has an answer of the shape that its file promises. */
@TestMethodOrder(OrderAnnotation.class)
class QueryBookTest {
  @TempDir private static Path answers;

  private static final Path BOOK = Launcher.ROOT.resolve("docs/queries");

  static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(BOOK)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("questions")
  void theAnswerHasTheShapeThatIsPromised(Path file) throws IOException {
    List<String> head = Files.readAllLines(file).subList(0, 3);
    assertThat(head.get(0)).startsWith("-- ").endsWith("?");
    Roundtable.Outcome answer =
        Roundtable.run(
            "sql",
            "--file",
            file.toString(),
            "--format",
            "csv",
            "--local",
            DemoRun.workspace().toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    Files.writeString(
        answers.resolve(file.getFileName().toString().replace(".sql", ".csv")), answer.out());
    List<CsvRecord> records = CsvReader.builder().ofCsvRecord(answer.out()).stream().toList();
    assertThat(String.join(", ", records.get(0).getFields()))
        .isEqualTo(value(head.get(1), "columns"));
    String[] rows = value(head.get(2), "rows").split("\\.\\.");
    assertThat(records.size() - 1).isBetween(Integer.valueOf(rows[0]), Integer.valueOf(rows[1]));
  }

  @Order(2)
  @Test
  void duckDbGivesTheSameAnswers() throws IOException, InterruptedException {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    try (EmbeddedS3 server = EmbeddedS3.start(DemoRun.workspace())) {
      String output =
          Engines.run(server.config(), "queries.py", BOOK.toString(), answers.toString());
      assertThat(output.lines())
          .hasSameSizeAs(questions())
          .allMatch(line -> line.endsWith("as Spark"));
    }
  }

  private static String value(String line, String key) {
    assertThat(line).startsWith("-- " + key + ": ");
    return line.substring(key.length() + 5);
  }

  @Test
  void everyQuestionStandsInTheIndex() throws IOException {
    String index = Files.readString(BOOK.resolve("README.md"));
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(25);
    for (Path file : questions()) {
      String question = Files.readAllLines(file).get(0).substring(3);
      assertThat(index).contains("(" + file.getFileName() + ") | " + question + " |");
    }
  }
}
