package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.TaskInstance;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs again what failed. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description =
        "Clear the failed tasks of a run and what waits for them: the scheduler starts them again.")
final class AirflowRetryCommand implements Callable<Integer> {
  @Mixin private AirflowOptions options;

  @Parameters(index = "0", paramLabel = "DAG")
  private String dag;

  @Parameters(index = "1", paramLabel = "RUN", description = "Id of the run, as_of_2026-09-30.")
  private String runId;

  @Option(names = "--dry-run", description = "Say which tasks would start again, and clear none.")
  private boolean dryRun;

  @Option(names = "--wait", description = "Follow the run to its end; the exit code is its own.")
  private boolean wait;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Airflow airflow = options.open()) {
      DagRun run = FollowedRuns.require(airflow, dag, runId);
      List<TaskInstance> cleared = airflow.clearFailed(dag, runId, dryRun);
      cleared.forEach(task -> out.printf("~ %s%n", task.name()));
      out.flush();
      RunSummary summary =
          new RunSummary("airflow retry").put("dry_run", dryRun).put("tasks", cleared.size());
      if (cleared.isEmpty()) {
        out.printf("No task of run %s failed%n", runId);
        summary.endIdle();
      }
      if (cleared.isEmpty() || dryRun || !wait) {
        summary.put("run", runId).put("as_of", run.asOf()).print(out);
        return summary.exitCode();
      }
      DagRun again = FollowedRuns.require(airflow, dag, runId);
      return FollowedRuns.follow(out, airflow, again, summary);
    }
  }
}
