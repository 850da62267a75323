package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.RunReport;
import dev.roundtable.airflow.TaskInstance;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Waits for runs and says how they went. */
final class FollowedRuns {
  /** How many of the last lines of a failed task's log are shown unless one asks for others. */
  static final int LINES = 5;

  /** Airflow may be away for some minutes, as when it is deployed anew. */
  static final Patience PATIENCE =
      new Patience(2000, "Interrupted while waiting; what runs in Airflow goes on");

  private static final Set<String> ENDED =
      Set.of("success", "failed", "skipped", "upstream_failed", "removed");

  private FollowedRuns() {}

  /** The run of an id, which there must be. */
  static DagRun require(Airflow airflow, String dagId, String runId) {
    return airflow
        .run(dagId, runId)
        .orElseThrow(
            () ->
                Failure.input(
                    "DAG %s has no run '%s'; './roundtable airflow status' lists the latest"
                        .formatted(dagId, runId)));
  }

  /**
   * Follows a run to its end, says what failed, and prints the summary.
   *
   * @return the exit code that the run stands for
   */
  static int follow(PrintWriter out, Airflow airflow, DagRun run, RunSummary summary) {
    DagRun ended = await(airflow, run, TerminalProgress.create());
    RunReport report = new RunReport(airflow, ended);
    int exitCode = report.exitCode();
    if (exitCode != 0) {
      printFailures(out, report, LINES);
      summary.end("failed", exitCode);
    }
    told(summary, ended).print(out);
    return exitCode;
  }

  /** Which run a summary is about, and how it is. */
  static RunSummary told(RunSummary summary, DagRun run) {
    return summary.put("run", run.runId()).put("as_of", run.asOf()).put("state", run.state());
  }

  /** Waits until a run has ended, and shows its tasks as they end. */
  private static DagRun await(Airflow airflow, DagRun run, Progress progress) {
    Set<String> told = new HashSet<>();
    List<TaskInstance> tasks = airflow.tasks(run.dagId(), run.runId());
    progress.start(run.dagId() + " " + run.asOf(), Math.max(1, tasks.size()));
    DagRun now = run;
    while (true) {
      for (TaskInstance task : tasks) {
        if (task.state() != null && ENDED.contains(task.state()) && told.add(task.name())) {
          progress.step(task.name() + " " + task.state());
        }
      }
      if (now.hasEnded()) {
        progress.finish("%s: %s".formatted(now.runId(), now.state()));
        return now;
      }
      PATIENCE.pause();
      now = PATIENCE.ask(() -> require(airflow, run.dagId(), run.runId()), progress);
      tasks = PATIENCE.ask(() -> airflow.tasks(run.dagId(), run.runId()), progress);
    }
  }

  /** Says what failed in a run: the command's own words, and the end of the log. */
  static void printFailures(PrintWriter out, RunReport report, int lines) {
    for (RunReport.FailedTask failed : report.failedTasks()) {
      out.printf("    %s failed, try %d%n", failed.task().name(), failed.task().tries());
      failed.error().ifPresent(error -> out.printf("      %s%n", error));
      List<String> log = failed.lastLines();
      log.subList(Math.max(0, log.size() - lines), log.size())
          .forEach(line -> out.printf("      | %s%n", line));
    }
  }
}
