package dev.roundtable.cli;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "List the tables: what one row is, and with --counts how many there are.",
    subcommands = {
      TablesDictionaryCommand.class,
      TablesOptimizeCommand.class,
      TablesVacuumCommand.class
    })
final class TablesCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--counts",
      description = "Also count rows and show Delta's version (starts Spark).")
  private boolean counts;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Table> tables = Derivations.tables(GuideLoader.packaged());
    if (counts) {
      try (Workspace workspace = Workspace.forReading(options)) {
        tables.forEach(table -> print(table, state(workspace.lake(), table)));
      }
    } else {
      tables.forEach(table -> print(table, ""));
    }
    new RunSummary("tables").put("tables", tables.size()).print(spec.commandLine().getOut());
    return 0;
  }

  private void print(Table table, String state) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-26s %s%s%n", table, Ddl.of(table).grain(), state);
  }

  private static String state(Lake lake, Table table) {
    return lake.exists(table)
        ? "  [%d rows, version %d]".formatted(lake.read(table).count(), lake.deltaVersion(table))
        : "  [not made yet]";
  }
}
