package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.pages.release.GarbageCollection;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes old releases. */
@Command(
    name = "gc",
    mixinStandardHelpOptions = true,
    description =
        "Remove all but the newest releases, the current one and the one it replaced, and the page objects that only they name.")
final class SiteGcCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the newest releases stay. Default: ${DEFAULT-VALUE}")
  private int keep;

  @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw Failure.usage("--keep is at least 1, cannot be " + keep);
    }
    GarbageCollection.Plan plan;
    try (Workspace workspace =
        dryRun ? Workspace.forReading(options) : Workspace.forWriting(options)) {
      GarbageCollection collection = new GarbageCollection(workspace.store());
      plan = collection.plan(keep);
      if (!dryRun) {
        collection.remove(plan, TerminalProgress.create());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    plan.releases().forEach(release -> out.printf("- %s%n", release));
    new RunSummary("site gc")
        .put("dry_run", dryRun)
        .put("releases", plan.releases().size())
        .put("objects", plan.objects().size())
        .put("bytes", plan.bytes())
        .print(out);
    return 0;
  }
}
