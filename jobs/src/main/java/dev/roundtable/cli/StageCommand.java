package dev.roundtable.cli;

import dev.roundtable.domain.Progress;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that runs stages up to an as-of date and ends with a run summary. */
abstract class StageCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description =
          "Day that the results are true of (yyyy-mm-dd). Nothing that landed later is looked at.")
  private LocalDate asOf;

  @Spec private CommandSpec spec;

  /** Runs the stages. */
  abstract void run(Stages stages);

  @Override
  public Integer call() {
    Progress progress = TerminalProgress.create();
    RunSummary summary = new RunSummary(spec.name()).put("as_of", asOf.toString());
    try (Workspace workspace = Workspace.forWriting(options)) {
      run(new Stages(workspace, asOf, progress, summary));
    }
    summary
        .warnings()
        .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
    summary.print(spec.commandLine().getOut());
    return 0;
  }
}
