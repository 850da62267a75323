package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Backfill;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.Health;
import dev.roundtable.airflow.ImportError;
import dev.roundtable.airflow.RunReport;
import dev.roundtable.domain.Failure;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How Airflow and our DAGs are. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Show how Airflow is, the last runs of our DAGs, what failed and what it said.",
      "Exits with 5 if a part of Airflow is not healthy or a file of DAGs cannot be read."
    })
final class AirflowStatusCommand implements Callable<Integer> {
  /** The DAGs of the project. */
  static final List<String> DAGS =
      List.of("guide_daily", "guide_maintenance", "site_build_example");

  @Mixin private AirflowOptions options;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many runs of each DAG. Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of the last lines of a failed task's log. Default: ${DEFAULT-VALUE}")
  private int lines;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Airflow airflow = options.open()) {
      Health health = airflow.health();
      out.printf("Airflow at %s%n", airflow.place());
      health.parts().forEach((part, state) -> out.printf("  %-16s %s%n", part, state));
      List<ImportError> errors = airflow.importErrors();
      errors.forEach(error -> out.printf("  cannot read %s: %s%n", error.file(), error.lastLine()));
      Map<String, Object> latest = new LinkedHashMap<>();
      DAGS.forEach(
          dag -> printDag(out, airflow, dag).ifPresent(run -> latest.put(dag, run.state())));
      boolean fine = health.isHealthy() && errors.isEmpty();
      RunSummary summary = new RunSummary("airflow status").put("latest", latest);
      if (!fine) {
        summary.end("unhealthy", Failure.Kind.SERVICE.exitCode());
      }
      summary.print(out);
      return summary.exitCode();
    }
  }

  private Optional<DagRun> printDag(PrintWriter out, Airflow airflow, String dag) {
    Optional<Boolean> paused = airflow.isPaused(dag);
    if (paused.isEmpty()) {
      out.printf("%n%s: not known to Airflow%n", dag);
      return Optional.empty();
    }
    List<DagRun> latest = airflow.latestRuns(dag, runs);
    out.printf(
        "%n%s%s%n", dag, paused.get() ? ": switched off" : latest.isEmpty() ? ": no run yet" : "");
    for (Backfill backfill : airflow.backfills().open(dag)) {
      out.printf(
          "  backfill %d of %s to %s is %s; './roundtable airflow backfill --attach %d' follows it%n",
          backfill.id(),
          backfill.from(),
          backfill.to(),
          backfill.isPaused() ? "paused" : "open",
          backfill.id());
    }
    for (DagRun run : latest) {
      out.printf(
          "  %-10s %-8s %-9s %-19s %s%n",
          run.asOf(),
          run.state(),
          run.type(),
          run.startedAt() == null ? "" : run.startedAt().substring(0, 19),
          run.runId());
      if (run.hasEnded() && !run.hasSucceeded()) {
        FollowedRuns.printFailures(out, new RunReport(airflow, run), lines);
      }
    }
    return latest.stream().findFirst();
  }
}
