package dev.roundtable.cli;

import dev.roundtable.domain.Progress;
import dev.roundtable.table.Housekeeping;
import dev.roundtable.table.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts small files together. */
@Command(
    name = "optimize",
    mixinStandardHelpOptions = true,
    description = "Put the small files of every table together; no row changes.")
final class TablesOptimizeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Progress progress = TerminalProgress.create();
    long before = 0;
    long after = 0;
    try (Workspace workspace = Workspace.forWriting(options)) {
      Housekeeping housekeeping = new Housekeeping(workspace.lake());
      List<Table> tables = workspace.tables();
      progress.start("optimize", Math.max(1, tables.size()));
      for (Table table : tables) {
        Housekeeping.Compaction compaction = housekeeping.optimize(table);
        before += compaction.before();
        after += compaction.after();
        progress.step(
            "%s: %d files became %d".formatted(table, compaction.before(), compaction.after()));
      }
      progress.finish("optimize: %d files became %d".formatted(before, after));
    }
    new RunSummary("tables optimize")
        .put("files_before", before)
        .put("files_after", after)
        .print(spec.commandLine().getOut());
    return 0;
  }
}
