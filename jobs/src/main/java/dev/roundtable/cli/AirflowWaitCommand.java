package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.DagRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows a run to its end. */
@Command(
    name = "wait",
    mixinStandardHelpOptions = true,
    description =
        "Follow a run to its end. Exits with 0 if it succeeded, else with the exit code of the command that failed, or 5 if none came to its end.")
final class AirflowWaitCommand implements Callable<Integer> {
  @Mixin private AirflowOptions options;

  @Parameters(index = "0", paramLabel = "DAG")
  private String dag;

  @Parameters(index = "1", paramLabel = "RUN", description = "Id of the run, as_of_2026-09-30.")
  private String runId;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Airflow airflow = options.open()) {
      DagRun run = FollowedRuns.require(airflow, dag, runId);
      return FollowedRuns.follow(
          spec.commandLine().getOut(), airflow, run, new RunSummary("airflow wait"));
    }
  }
}
