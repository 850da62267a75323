package dev.roundtable.system;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.cli.SparkSessions;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analysts read the tables over S3 with other engines, and see what Spark sees. */
class EnginesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void requirePython() {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
  }

  @Test
  void everyTableHasTheSameRowsTypesAndNulls() throws IOException, InterruptedException {
    try (EmbeddedS3 server = EmbeddedS3.start(DemoRun.workspace());
        Trino trino = Trino.start(server.config(), folder)) {
      List<Table> tables = tell(server);
      String output =
          Engines.run(server.config(), "tables.py", folder.toString(), trino.address().toString());
      for (Table table : tables) {
        for (String engine : List.of("delta-rs", "Polars", "DuckDB", "Trino")) {
          assertThat(output)
              .containsPattern("(?m)^%s %s: [1-9]\\d* rows, as Spark$".formatted(table, engine));
        }
      }
    }
  }

  /** Writes down what Spark says of the silver and gold tables. */
  private static List<Table> tell(EmbeddedS3 server) throws IOException {
    SparkSession spark = SparkSessions.open(server.config());
    try {
      Lake lake = new Lake(spark, SparkSessions.lakeRoot(server.config()));
      SortedMap<String, List<List<String>>> columns = new TreeMap<>();
      List<Table> tables = Engines.tables();
      for (Table table : tables) {
        List<List<String>> types = new ArrayList<>();
        for (StructField field : Ddl.of(table).schema().fields()) {
          types.add(List.of(field.name(), field.dataType().catalogString()));
        }
        columns.put(table.fullName(), types);
        lake.read(table)
            .select(to_json(struct(col("*")), Map.of("ignoreNullFields", "false")))
            .write()
            .text(folder.resolve("rows").resolve(table.fullName()).toUri().toString());
      }
      Files.writeString(
          folder.resolve("columns.json"), Roundtable.JSON.writeValueAsString(columns));
      return tables;
    } finally {
      SparkSessions.close(spark);
    }
  }
}
