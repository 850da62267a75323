package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Backfill;
import dev.roundtable.airflow.Backfills;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.RunReport;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs days that have passed. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Run a DAG for days that have passed, one after the other, and follow it.",
      "Ctrl-C ends only the following: the backfill goes on in Airflow, and --attach shows it again."
    })
final class AirflowBackfillCommand implements Callable<Integer> {
  @Mixin private AirflowOptions options;

  @Option(
      names = "--dag",
      paramLabel = "DAG",
      defaultValue = "guide_daily",
      description = "Default: ${DEFAULT-VALUE}")
  private String dag;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--reprocess",
      paramLabel = "WHICH",
      defaultValue = "none",
      description =
          "Days that have a run already: leave all alone (none), run those that failed (failed) or all (completed) again. Default: ${DEFAULT-VALUE}")
  private Backfill.Reprocess reprocess;

  @Mixin private SwitchOption dagSwitch;

  @Option(names = "--dry-run", description = "Say which days would run, and start none.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  /** A new one, or one that is there. */
  static final class What {
    @ArgGroup(exclusive = false)
    private Days days;

    @Option(names = "--attach", paramLabel = "ID", description = "Follow one that goes on.")
    private Integer attach;

    @Option(names = "--pause", paramLabel = "ID", description = "Start no further day of one.")
    private Integer pause;

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with one, and follow it.")
    private Integer resume;

    @Option(names = "--cancel", paramLabel = "ID", description = "End one.")
    private Integer cancel;
  }

  /** From and to, both included. */
  static final class Days {
    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last day.")
    private LocalDate to;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Airflow airflow = options.open()) {
      Backfills backfills = airflow.backfills();
      if (dryRun && what.days == null) {
        throw Failure.usage("--dry-run goes with --from and --to");
      }
      if (what.pause != null) {
        return told(out, backfills.pause(what.pause), "paused");
      }
      if (what.cancel != null) {
        return told(out, backfills.cancel(what.cancel), "cancelled");
      }
      if (what.attach != null) {
        return follow(out, airflow, requireOn(airflow, backfills.get(what.attach)));
      }
      if (what.resume != null) {
        requireOn(airflow, backfills.get(what.resume));
        return follow(out, airflow, backfills.unpause(what.resume));
      }
      return start(out, airflow);
    }
  }

  private int start(PrintWriter out, Airflow airflow) {
    LocalDate from = what.days.from;
    LocalDate to = what.days.to;
    if (to.isBefore(from)) {
      throw Failure.usage("--to is %s, before --from, %s".formatted(to, from));
    }
    List<String> days = airflow.backfills().plan(dag, from, to, reprocess);
    out.printf("%d day(s) to run: %s%n", days.size(), String.join(" ", days));
    if (days.isEmpty() || dryRun) {
      if (days.isEmpty()) {
        out.println("Days that have a run are left alone; --reprocess says otherwise");
      }
      new RunSummary("airflow backfill").put("days", days.size()).print(out);
      return 0;
    }
    dagSwitch.requireOn(airflow, dag);
    Backfill backfill = create(airflow, from, to);
    out.printf(
        "Backfill %d started at %s; Ctrl-C leaves it running, './roundtable airflow backfill --attach %d' shows it again%n",
        backfill.id(), airflow.place(), backfill.id());
    out.flush();
    return follow(out, airflow, backfill);
  }

  /** One that is in the way, or whose answer was lost, is named: it can be followed or ended. */
  private Backfill create(Airflow airflow, LocalDate from, LocalDate to) {
    try {
      return airflow.backfills().create(dag, from, to, reprocess);
    } catch (Failure e) {
      if (e.kind() != Failure.Kind.SERVICE) {
        throw e;
      }
      throw airflow.backfills().open(dag).stream()
          .findFirst()
          .map(open -> isThere(open, e))
          .orElse(e);
    }
  }

  private static Failure isThere(Backfill open, Failure e) {
    return Failure.service(
        "%s. Backfill %d, %s to %s, is there: '--attach %d' follows it, '--cancel %d' ends it"
            .formatted(e.getMessage(), open.id(), open.from(), open.to(), open.id(), open.id()),
        e);
  }

  private Backfill requireOn(Airflow airflow, Backfill backfill) {
    if (!backfill.completed()) {
      dagSwitch.requireOn(airflow, backfill.dagId());
    }
    return backfill;
  }

  private int told(PrintWriter out, Backfill backfill, String state) {
    out.printf("Backfill %d of %s is %s%n", backfill.id(), backfill.dagId(), state);
    new RunSummary("airflow backfill").put("backfill", backfill.id()).print(out);
    return 0;
  }

  private int follow(PrintWriter out, Airflow airflow, Backfill backfill) {
    List<DagRun> runs = runs(airflow, backfill);
    if (backfill.isPaused()) {
      out.printf(
          "Backfill %d is paused; '--resume %d' goes on with it%n", backfill.id(), backfill.id());
      out.flush();
    }
    Progress progress = TerminalProgress.create();
    progress.start("backfill " + backfill.id(), Math.max(1, runs.size()));
    Set<String> told = new HashSet<>();
    while (true) {
      for (DagRun run : runs) {
        if (run.hasEnded() && told.add(run.runId())) {
          progress.step(run.asOf() + " " + run.state());
        }
      }
      if (backfill.completed()) {
        break;
      }
      FollowedRuns.PATIENCE.pause();
      int id = backfill.id();
      backfill = FollowedRuns.PATIENCE.ask(() -> airflow.backfills().get(id), progress);
      Backfill now = backfill;
      runs = FollowedRuns.PATIENCE.ask(() -> runs(airflow, now), progress);
    }
    progress.finish(
        "backfill %d: %d of %d days succeeded"
            .formatted(
                backfill.id(), runs.stream().filter(DagRun::hasSucceeded).count(), runs.size()));
    return end(out, airflow, backfill, runs);
  }

  /** The runs of its days that are its own: what ended before it was made was left alone. */
  private static List<DagRun> runs(Airflow airflow, Backfill backfill) {
    LocalDate from = LocalDate.parse(backfill.from());
    LocalDate to = LocalDate.parse(backfill.to());
    return airflow.runs(backfill.dagId(), from, to).stream()
        .filter(run -> !run.hasEnded() || !run.endedBefore(backfill.createdAt()))
        .toList();
  }

  private static int end(PrintWriter out, Airflow airflow, Backfill backfill, List<DagRun> runs) {
    RunSummary summary =
        new RunSummary("airflow backfill")
            .put("backfill", backfill.id())
            .put("days", runs.size())
            .put("succeeded", runs.stream().filter(DagRun::hasSucceeded).count());
    for (DagRun run : runs) {
      RunReport report = new RunReport(airflow, run);
      if (!run.hasSucceeded()) {
        out.printf("  %s %s%n", run.asOf(), run.state());
        FollowedRuns.printFailures(out, report, FollowedRuns.LINES);
        if (summary.exitCode() == 0) {
          summary.end("failed", report.exitCode());
        }
      }
    }
    summary.print(out);
    return summary.exitCode();
  }
}
