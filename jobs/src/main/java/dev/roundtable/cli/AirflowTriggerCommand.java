package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.DagRun;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a run of a day. */
@Command(
    name = "trigger",
    mixinStandardHelpOptions = true,
    description = {
      "Start a run of a DAG that works on a day.",
      "Its id follows from the day: asked for again, it is the same run, and nothing is started."
    })
final class AirflowTriggerCommand implements Callable<Integer> {
  @Mixin private AirflowOptions options;

  @Parameters(
      index = "0",
      paramLabel = "DAG",
      defaultValue = "guide_daily",
      description = "Default: ${DEFAULT-VALUE}")
  private String dag;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "Day that the run works on (yyyy-mm-dd).")
  private LocalDate asOf;

  @Option(names = "--wait", description = "Follow the run to its end; the exit code is its own.")
  private boolean wait;

  @Mixin private SwitchOption dagSwitch;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String runId = "as_of_" + asOf;
    try (Airflow airflow = options.open()) {
      dagSwitch.requireOn(airflow, dag);
      boolean started = airflow.trigger(dag, runId, asOf);
      out.printf(
          started ? "Run %s of %s started at %s%n" : "Run %s of %s is there already, at %s%n",
          runId,
          dag,
          airflow.place());
      out.flush();
      DagRun run = FollowedRuns.require(airflow, dag, runId);
      RunSummary summary = new RunSummary("airflow trigger").put("started", started);
      if (!wait) {
        FollowedRuns.told(summary, run).print(out);
        return 0;
      }
      return FollowedRuns.follow(out, airflow, run, summary);
    }
  }
}
