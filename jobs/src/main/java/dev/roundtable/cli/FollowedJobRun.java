package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.domain.RunSummaryLine;
import dev.roundtable.emr.Application;
import dev.roundtable.emr.DriverOutput;
import dev.roundtable.emr.JobRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** A job run from its start to its end, with the output and the exit code of its command. */
final class FollowedJobRun {
  /** How often the job run is asked for; a test has no time. */
  private static final String POLL_PROPERTY = "roundtable.emr.poll.millis";

  /** How long the end of this process waits for the id of a job run that is being started. */
  private static final int START_SECONDS = 15;

  private static final int LOG_LINES = 20;
  private static final int LOG_TRIES = 12;

  private final Application application;
  private final DriverOutput output;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Progress progress;
  private final Patience patience =
      new Patience(Long.getLong(POLL_PROPERTY, 5000), "Interrupted while waiting for a job run");

  FollowedJobRun(
      Application application, DriverOutput output, CommandLine line, Progress progress) {
    this.application = application;
    this.output = output;
    this.out = line.getOut();
    this.err = line.getErr();
    this.progress = progress;
  }

  /**
   * Starts a command and waits for its end. If this process is ended first, so is the job run.
   *
   * @return its exit code
   */
  int run(List<String> arguments) {
    CompletableFuture<String> started = new CompletableFuture<>();
    Thread cancel = new Thread(() -> cancel(started), "cancel-job-run");
    Runtime.getRuntime().addShutdownHook(cancel);
    JobRun ended;
    try {
      started.complete(application.start(arguments));
      ended = await(started.join(), arguments.get(0));
    } finally {
      // None was started, if there is no id by now: the hook has nothing to wait for.
      started.cancel(false);
      removeHook(cancel);
    }
    return report(ended);
  }

  private JobRun await(String id, String command) {
    progress.start(command, 1);
    String state = "";
    while (true) {
      JobRun now = look(id);
      if (!now.state().equals(state)) {
        state = now.state();
        progress.step("job run %s: %s".formatted(id, state));
      }
      if (now.hasEnded()) {
        progress.finish("%s: %s".formatted(command, state));
        return now;
      }
      patience.pause();
    }
  }

  private JobRun look(String id) {
    try {
      return patience.ask(() -> application.jobRun(id), progress);
    } catch (Failure e) {
      throw Failure.usage(
          "%s. The job run goes on; do not start it again before it has ended. To end it: aws emr-serverless cancel-job-run --application-id %s --job-run-id %s"
              .formatted(e.getMessage(), application.id(), id),
          e);
    }
  }

  private int report(JobRun ended) {
    List<String> printed = printed(ended);
    printed.forEach(out::println);
    out.flush();
    OptionalInt told = RunSummaryLine.exitCodeOf(printed);
    if (!ended.hasSucceeded() && told.orElse(1) != 99) {
      tellLog(ended);
    }
    if (told.isEmpty()) {
      return unheard(ended);
    }
    if (!ended.hasSucceeded() && told.getAsInt() == 0) {
      throw Failure.service(
          "%s, though its command came to its end. Run it again".formatted(ended.words()));
    }
    return ended.exitCode(told);
  }

  /** EMR hands a log over some seconds after the end; it is there when it has a run summary. */
  private List<String> printed(JobRun ended) {
    List<String> printed = List.of();
    for (int i = 0; i < LOG_TRIES && RunSummaryLine.exitCodeOf(printed).isEmpty(); i++) {
      if (i > 0) {
        patience.pause();
      }
      try {
        printed = output.output(application.id(), ended.id());
      } catch (Failure e) {
        err.println("warning: " + e.getMessage());
        return printed;
      }
    }
    return printed;
  }

  private void tellLog(JobRun ended) {
    try {
      List<String> log = output.errors(application.id(), ended.id());
      log.subList(Math.max(0, log.size() - LOG_LINES), log.size())
          .forEach(text -> err.println("  | " + text));
    } catch (Failure e) {
      err.println("warning: " + e.getMessage());
    }
    err.flush();
  }

  /** The end of a job run whose command left no run summary. */
  private int unheard(JobRun ended) {
    String message = ended.words() + ", and left no run summary";
    int exitCode = ended.exitCode(OptionalInt.empty());
    if (exitCode == Failure.Kind.SERVICE.exitCode()) {
      throw Failure.service(message);
    }
    new RunSummary("submit")
        .put("job_run", ended.id())
        .warn(List.of(message))
        .end(exitCode == 0 ? "done" : "failed", exitCode)
        .print(out);
    return exitCode;
  }

  /** Runs while the process ends: nobody is there to report to but the terminal. */
  private void cancel(Future<String> started) {
    try {
      String id = started.get(START_SECONDS, TimeUnit.SECONDS);
      application.cancel(id);
      err.println("Asked job run %s to end".formatted(id));
    } catch (TimeoutException | InterruptedException e) {
      err.println(
          "roundtable: AWS did not say whether the job run has started. Look for it, and cancel it: aws emr-serverless list-job-runs --application-id "
              + application.id());
    } catch (CancellationException | ExecutionException e) {
      // None was started.
    } catch (Failure e) {
      err.println("roundtable: " + e.getMessage());
    }
    err.flush();
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs.
    }
  }
}
