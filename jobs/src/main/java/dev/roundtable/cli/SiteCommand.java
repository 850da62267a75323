package dev.roundtable.cli;

import dev.roundtable.store.SitePull;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a site build does with releases. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = "Work with published releases.",
    subcommands = SiteCommand.Pull.class)
final class SiteCommand {

  /** Fetches the current release. */
  @Command(
      name = "pull",
      mixinStandardHelpOptions = true,
      description = {
        "Fetch the current release: DIR/current.json, DIR/manifest.json and DIR/pages/<slug>.json.",
        "Pages that are there unchanged are not fetched again; the folder never holds a mix of two releases."
      })
  static final class Pull implements Callable<Integer> {
    @Mixin private WorkspaceOptions options;

    @Option(
        names = "--to",
        paramLabel = "DIR",
        required = true,
        description = "Folder to pull into.")
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
}
