package dev.roundtable.cli;

import dev.roundtable.store.SitePull;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches the current release. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch the current release: DIR/current.json, DIR/manifest.json, the release's other files, and DIR/pages/<slug>.json.",
      "Pages that are there unchanged are not fetched again. While current.json is there, all files are of the release it names."
    })
final class SitePullCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "Folder to pull into.")
  private Path to;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SitePull.Result result;
    try (Workspace workspace = Workspace.forReading(options)) {
      result = new SitePull(workspace.store()).pull(to, TerminalProgress.create());
    }
    new RunSummary("site pull")
        .put("release", result.releaseId())
        .put("pages", result.pages())
        .put("fetched", result.fetched())
        .print(spec.commandLine().getOut());
    return 0;
  }
}
