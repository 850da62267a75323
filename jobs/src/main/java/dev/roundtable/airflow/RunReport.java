package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.RunSummaryLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a run went: its tasks, what failed, and what the failed commands said. */
public final class RunReport {
  private static final int LAST_LINES = 15;

  /** What commands end with that did their work, or had none. */
  private static final Set<Integer> NO_FAILURES = Set.of(0, 99);

  private final Airflow airflow;
  private final DagRun run;
  private List<FailedTask> failedTasks;

  public RunReport(Airflow airflow, DagRun run) {
    this.airflow = airflow;
    this.run = run;
  }

  /**
   * A task that failed.
   *
   * @param summary the run summary that its command ended with; empty if it did not come that far
   * @param lastLines of its log
   */
  public record FailedTask(TaskInstance task, Optional<JsonNode> summary, List<String> lastLines) {
    /** What the command said was wrong; empty if it said nothing. */
    public Optional<String> error() {
      return summary.map(said -> said.path("error").textValue());
    }
  }

  /** The tasks that failed themselves; their logs are read once, when first asked for. */
  public List<FailedTask> failedTasks() {
    if (failedTasks == null) {
      failedTasks =
          airflow.tasks(run.dagId(), run.runId()).stream()
              .filter(TaskInstance::hasFailed)
              .map(this::read)
              .toList();
    }
    return failedTasks;
  }

  private FailedTask read(TaskInstance task) {
    List<String> log = log(task);
    return new FailedTask(
        task,
        RunSummaryLine.lastOf(log),
        log.subList(Math.max(0, log.size() - LAST_LINES), log.size()));
  }

  /** A log that cannot be read is told in its place: it must not hide what else is known. */
  private List<String> log(TaskInstance task) {
    if (task.tries() < 1) {
      return List.of("It never started, so it has no log");
    }
    try {
      return airflow.log(task);
    } catch (Failure e) {
      return List.of("Its log cannot be read: " + e.getMessage());
    }
  }

  /**
   * The exit code that the run stands for: 0 if it succeeded, that of the first failed command if
   * that is known, else that of a failed service. A task may fail after its command has said that
   * all went well, or that there was nothing to do: what failed then is not the command.
   */
  public int exitCode() {
    if (run.hasSucceeded()) {
      return 0;
    }
    return failedTasks().stream()
        .flatMap(failed -> failed.summary().stream())
        .map(summary -> summary.path("exit_code").intValue())
        .filter(code -> !NO_FAILURES.contains(code))
        .findFirst()
        .orElse(Failure.Kind.SERVICE.exitCode());
  }
}
