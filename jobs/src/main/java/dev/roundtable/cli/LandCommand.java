package dev.roundtable.cli;

import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.Landing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "land",
    mixinStandardHelpOptions = true,
    description = {
      "Upload files to the landing prefix: landing/KIND/SOURCE/DATE/FILE.",
      "Landing the same bytes again does nothing; other bytes under the same name are refused."
    })
final class LandCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "What the files hold: postings, offers or reports.")
  private String kind;

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "A file, or a folder whose files are all landed.")
  private Path path;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      required = true,
      description =
          "Key of the source, such as greenhouse-stripe. A CSV is read by the mapping file of this name, if there is one.")
  private String source;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Landing day. Default: the day the file was last changed (UTC).")
  private LocalDate date;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Progress progress = TerminalProgress.create();
    Kind landed = Kind.of(kind);
    Landing.Result result;
    Landing.Plan plan = Landing.plan(landed, path, source, date);
    try (Workspace workspace = Workspace.forWriting(options)) {
      result = new Landing(workspace.store()).land(plan, progress);
    }
    new RunSummary("land")
        .put("uploaded", result.uploaded())
        .put("already_there", result.alreadyThere())
        .put("bytes", result.bytes())
        .print(spec.commandLine().getOut());
    return 0;
  }
}
