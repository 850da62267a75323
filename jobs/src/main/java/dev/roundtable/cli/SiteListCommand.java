package dev.roundtable.cli;

import dev.roundtable.pages.release.Releases;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the releases. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the releases, newest day first; a star marks the current one.")
final class SiteListCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Workspace.forReading(options)) {
      out.printf("  %-26s %-10s %7s %9s %9s%n", "release", "as of", "pages", "not made", "offers");
      List<Releases.Entry> releases = new Releases(workspace.store()).list();
      for (Releases.Entry entry : releases) {
        out.printf(
            "%s %-26s %-10s %7d %9d %9d%n",
            entry.current() ? "*" : " ",
            entry.manifest().releaseId(),
            entry.manifest().asOf(),
            entry.manifest().pages().size(),
            entry.manifest().notMade().size(),
            entry.manifest().offers());
      }
      new RunSummary("site list").put("releases", releases.size()).print(out);
    }
    return 0;
  }
}
