package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.cli.SparkSessions;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question of {@code docs/queries} has the answer that its file promises. One session asks
 * them all, as it is made anew for each command; one question is asked by the command.
 */
@TestMethodOrder(OrderAnnotation.class)
class QueryBookTest {
  private static final Path BOOK = Launcher.ROOT.resolve("docs/queries");

  @TempDir private static Path answers;
  private static Roundtable.Outcome command;
  private static EmbeddedS3 server;
  private static SparkSession spark;
  private static Lake lake;

  @BeforeAll
  static void open() {
    // Before the session: there is one in a JVM, and a command ends it.
    command =
        Roundtable.run(
            "sql",
            "--file",
            BOOK.resolve("07-how-sure-of-a-median.sql").toString(),
            "--format",
            "csv",
            "--local",
            DemoRun.workspace().toString());
    server = EmbeddedS3.start(DemoRun.workspace());
    spark = SparkSessions.open(server.config());
    // Each query runs once: compiling it takes longer than going through its few rows.
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    lake = new Lake(spark, SparkSessions.lakeRoot(server.config()));
  }

  @AfterAll
  static void close() throws IOException {
    SparkSessions.close(spark);
    server.close();
  }

  static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(BOOK)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("questions")
  void theAnswerIsAsPromised(Path file) throws IOException {
    List<String> head = Files.readAllLines(file).subList(0, 4);
    Dataset<Row> answer = answer(Files.readString(file));
    List<Row> rows = answer.collectAsList();
    List<String> json = rows.stream().map(Row::json).toList();

    assertThat(head.get(0)).startsWith("-- ").endsWith("?");
    assertThat(String.join(", ", answer.columns())).isEqualTo(value(head.get(1), "columns"));
    assertThat(rows).hasSize(Integer.parseInt(value(head.get(2), "rows")));
    String holds = value(head.get(3), "holds");
    Dataset<Row> inOrder = spark.createDataFrame(rows, answer.schema()).coalesce(1);
    assertThat(inOrder.selectExpr(holds).first().getBoolean(0))
        .as("%s, of%n%s", holds, String.join("\n", json))
        .isTrue();
    Files.write(answers.resolve(file.getFileName().toString().replace(".sql", ".json")), json);
  }

  private static Dataset<Row> answer(String query) {
    Table.namedIn(query).forEach(lake::ensure);
    return spark.sql(query);
  }

  private static String value(String line, String key) {
    assertThat(line).startsWith("-- " + key + ": ");
    return line.substring(key.length() + 5);
  }

  @Order(2)
  @Test
  void duckDbGivesTheSameAnswers() throws IOException, InterruptedException {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    String output = Engines.run(server.config(), "queries.py", BOOK.toString(), answers.toString());
    assertThat(output.lines())
        .hasSameSizeAs(questions())
        .allMatch(line -> line.endsWith("as Spark"));
  }

  @Test
  void theCommandReadsAFileOfTheBook() {
    assertThat(command.exitCode()).as(command.err()).isZero();
    assertThat(command.out())
        .startsWith("metro_id,used_count,total_p50,")
        .contains("\nboston,208,334000.0,");
  }

  @Test
  void aReleaseSaidWhatItsManifestSays() throws IOException {
    JsonNode manifest = Roundtable.json(Files.readString(DemoRun.site().resolve("manifest.json")));
    SortedMap<String, String> published = new TreeMap<>();
    for (JsonNode page : manifest.path("pages")) {
      published.put(page.path("slug").textValue(), page.path("sha256").textValue());
    }
    SortedMap<String, String> said = new TreeMap<>();
    for (Row row :
        answer(Files.readString(BOOK.resolve("28-what-a-release-said.sql")))
            .filter("status = 'made'")
            .collectAsList()) {
      said.put(row.getAs("slug"), row.getAs("content_hash"));
    }
    assertThat(said).isEqualTo(published);
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
