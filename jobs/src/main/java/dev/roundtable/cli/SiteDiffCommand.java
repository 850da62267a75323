package dev.roundtable.cli;

import dev.roundtable.pages.release.Changes;
import dev.roundtable.pages.release.Manifest;
import dev.roundtable.pages.release.ReleaseDiff;
import dev.roundtable.pages.release.Releases;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says in words what differs between two releases. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Say what changed from one release to another: pages that came and went, and every number that moved.",
      "Example: ./roundtable site diff 2026-09-30-0123456789ab"
    })
final class SiteDiffCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Parameters(index = "0", paramLabel = "FROM", description = "Id of the earlier release.")
  private String from;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      description = "Id of the later one. Default: the current release.")
  private String to;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "5",
      description = "Changes to show of each page. Default: ${DEFAULT-VALUE}")
  private int lines;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Workspace.forReading(options)) {
      Releases releases = new Releases(workspace.store());
      Manifest before = releases.manifest(from);
      Manifest after = releases.named(to);
      Changes changes = Changes.between(before, after);
      out.printf(
          "%s -> %s: %d pages came, %d went, %d changed%n",
          before.releaseId(),
          after.releaseId(),
          changes.added().size(),
          changes.removed().size(),
          changes.changed().size());
      list(out, "+", changes.added());
      list(out, "-", changes.removed());
      new ReleaseDiff(releases).changed(before, after).forEach(page -> print(out, page));
      new RunSummary("site diff")
          .put("pages_added", changes.added().size())
          .put("pages_removed", changes.removed().size())
          .put("pages_changed", changes.changed().size())
          .print(out);
    }
    return 0;
  }

  private static void list(PrintWriter out, String sign, List<String> slugs) {
    slugs.forEach(slug -> out.printf("%s %s%n", sign, slug));
  }

  private void print(PrintWriter out, ReleaseDiff.PageChange page) {
    out.printf("~ %s%n", page.slug());
    page.changes().stream()
        .limit(lines)
        .forEach(change -> out.printf("    %s: %s%n", page.title(), change));
    if (page.changes().size() > lines) {
      out.printf("    and %d more%n", page.changes().size() - lines);
    }
  }
}
