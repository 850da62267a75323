package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description =
        "Run a query over the tables by name: reference, bronze, silver and gold. Spark SQL; reading only.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @ArgGroup(multiplicity = "1")
  private Text text;

  private String query;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description = "table (default, at most 1000 rows), csv, or json (one object a line).")
  private RowFormat format;

  @Spec private CommandSpec spec;

  /** The query itself, or where it is. */
  static final class Text {
    @Parameters(index = "0", paramLabel = "QUERY", description = "The query.")
    private String query;

    @Option(
        names = "--file",
        paramLabel = "FILE",
        description = "File that holds one query, such as those of docs/queries.")
    private Path file;

    String read() {
      if (file == null) {
        return query;
      }
      try {
        return Files.readString(file)
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .strip()
            .replaceFirst(";$", "");
      } catch (IOException e) {
        throw Failure.usage("Could not read the query in " + file, e);
      }
    }
  }

  @Override
  public Integer call() {
    query = text.read();
    try (Workspace workspace = Workspace.forReading(options)) {
      register(workspace);
      ReadOnly.require(workspace.lake().spark(), query);
      Dataset<Row> rows = workspace.lake().spark().sql(query);
      format.print(rows, spec.commandLine().getOut());
    } catch (Exception e) {
      // Spark declares AnalysisException on none of these methods, yet throws it.
      if (e instanceof AnalysisException analysis) {
        throw Failure.usage("The query is wrong: " + analysis.getSimpleMessage(), e);
      }
      if (e instanceof org.apache.spark.SparkThrowable && e instanceof RuntimeException) {
        throw Failure.usage(
            "The query failed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
            e);
      }
      throw e;
    }
    return 0;
  }

  private void register(Workspace workspace) {
    List<Table> all = Derivations.tables(workspace.guide());
    for (Table table : Table.namedIn(query)) {
      if (!all.contains(table)) {
        throw Failure.usage("There is no table " + table + "; './roundtable tables' lists them");
      }
      if (!workspace.lake().exists(table)) {
        throw Failure.input(
            "Table "
                + table
                + " was not made yet in "
                + workspace.place()
                + "; './roundtable run' makes it");
      }
      workspace.lake().ensure(table);
    }
  }
}
