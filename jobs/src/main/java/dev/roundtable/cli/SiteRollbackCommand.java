package dev.roundtable.cli;

import dev.roundtable.pages.release.Manifest;
import dev.roundtable.pages.release.Rollback;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an earlier release current. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Make an earlier release current again: only the pointer moves, no document is written.",
      "A later export of the same inputs makes its release current again; mend the cause first."
    })
final class SiteRollbackCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RELEASE",
      description = "Default: the release that the current one replaced.")
  private String release;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Manifest current;
    try (Workspace workspace = Workspace.forWriting(options)) {
      current = new Rollback(workspace.store()).to(release);
    }
    new RunSummary("site rollback")
        .put("release", current.releaseId())
        .put("pages", current.pages().size())
        .print(spec.commandLine().getOut());
    return 0;
  }
}
