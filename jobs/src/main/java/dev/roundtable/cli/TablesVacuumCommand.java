package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.table.Housekeeping;
import dev.roundtable.table.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes files that tables no longer name. */
@Command(
    name = "vacuum",
    mixinStandardHelpOptions = true,
    description =
        "Remove files that no version of the last days of any table names; no row changes, but older versions cannot be read afterwards.")
final class TablesVacuumCommand implements Callable<Integer> {
  private static final int FEWEST_DAYS = 7;

  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--retain-days",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Days of former versions that stay readable, at least 7. Default: ${DEFAULT-VALUE}")
  private int days;

  @Option(names = "--dry-run", description = "Count what would be removed, and remove nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (days < FEWEST_DAYS) {
      throw Failure.usage(
          "--retain-days is at least %d, so that no file of a run under way is taken; cannot be %d"
              .formatted(FEWEST_DAYS, days));
    }
    Progress progress = TerminalProgress.create();
    long files = 0;
    try (Workspace workspace =
        dryRun ? Workspace.forReading(options) : Workspace.forWriting(options)) {
      Housekeeping housekeeping = new Housekeeping(workspace.lake());
      List<Table> tables = workspace.tables();
      progress.start("vacuum", Math.max(1, tables.size()));
      for (Table table : tables) {
        long removable = housekeeping.removable(table, days);
        if (!dryRun && removable > 0) {
          housekeeping.vacuum(table, days);
        }
        files += removable;
        progress.step("%s: %d files".formatted(table, removable));
      }
      progress.finish("vacuum: %d files".formatted(files));
    }
    new RunSummary("tables vacuum")
        .put("dry_run", dryRun)
        .put("retain_days", days)
        .put("files", files)
        .print(spec.commandLine().getOut());
    return 0;
  }
}
