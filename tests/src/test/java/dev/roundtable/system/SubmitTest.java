package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.emrserverless.model.JobRun;
import software.amazon.awssdk.services.emrserverless.model.JobRunSummary;

/** Commands as job runs of EMR Serverless, against a stand-in for AWS. */
class SubmitTest {
  private static AwsRun run;
  private static JobRuns jobRuns;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    run = AwsRun.get();
    jobRuns = new JobRuns(run);
  }

  @AfterEach
  void everyAnswerWasAskedFor() {
    assertThat(run.aws.reset()).isZero();
  }

  @Test
  void aJobRunPrintsAndEndsAsItsCommand() {
    jobRuns.nextPrints("silver.posting 7 rows\n{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    jobRuns.isNow(1, "SCHEDULED", "");
    jobRuns.isNow(2, "RUNNING", "");

    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("silver.posting 7 rows");
    assertThat(outcome.summary().path("command").asText()).isEqualTo("ingest");
    List<JobRunSummary> jobs = jobRuns.started();
    String id = jobs.get(jobs.size() - 1).id();
    JobRun started = run.emr.getJobRun(r -> r.applicationId(run.application).jobRunId(id)).jobRun();
    assertThat(started.executionRole()).endsWith("role/Ingest");
    assertThat(started.jobDriver().sparkSubmit().entryPoint()).endsWith("code/roundtable.jar");
    assertThat(started.jobDriver().sparkSubmit().entryPointArguments())
        .containsExactly(
            "ingest",
            "--as-of",
            "2026-09-30",
            "--bucket",
            AwsRun.BUCKET,
            "--region",
            AwsStandIn.REGION);
  }

  @Test
  void aCommandThatFailsThereFailsHereWithTheEndOfItsLog() {
    jobRuns.nextPrints(
        "{\"command\":\"ingest\",\"status\":\"failed\",\"exit_code\":4,\"error\":\"unreadable\"}\n",
        "first line\nroundtable: Nothing could be read\n");
    jobRuns.isNow(
        1, "FAILED", "Job failed, please check complete logs in configured logging destination.");

    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("  | roundtable: Nothing could be read");
    assertThat(outcome.summary().path("error").asText()).isEqualTo("unreadable");
  }

  @Test
  void aJobRunThatLeavesNoWordIsAServiceThatFailed() {
    jobRuns.isNow(1, "FAILED", "Worker could not be started");
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("is FAILED: Worker could not be started, and left no run summary");
  }

  /** As S3 treats a role that may list some prefixes only: a HEAD of no object is refused. */
  @Test
  void aLogThatIsHandedOverLateIsWaitedFor() {
    run.aws.next("HEAD /roundtable-logs.*", 9, AwsStandIn.Answer.ofS3(403, "AccessDenied"));
    jobRuns.isNow(1, "SUCCESS", "");
    Pattern log = Pattern.compile("<Prefix>(emr/.*/jobs/.*/stdout.gz)</Prefix>");
    run.aws.watch(
        "GET /roundtable-logs/?",
        body -> {
          Matcher asked = log.matcher(body);
          if (asked.find()) {
            run.put(
                "roundtable-logs",
                asked.group(1),
                JobRuns.packed("{\"command\":\"ingest\",\"exit_code\":99}\n"));
          }
        });
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    run.aws.reset();
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(99);
    assertThat(outcome.err()).doesNotContain("warning");
  }

  @Test
  void aJobRunThatDiesAfterItsCommandIsAServiceThatFailed() {
    jobRuns.nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    jobRuns.isNow(1, "FAILED", "exit code 137");
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("is FAILED: exit code 137, though its command came to its end");
  }

  @Test
  void aStageWithNothingToDoIsNoFailureToShowALogOf() {
    jobRuns.nextPrints("{\"command\":\"ingest\",\"exit_code\":99}\n", "a line of a log\n");
    jobRuns.isNow(1, "FAILED", "");
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(99);
    assertThat(outcome.err()).doesNotContain("a line of a log");
  }

  @Test
  void whoLosesSightForAMomentGoesOnWaiting() {
    jobRuns.nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        6,
        AwsStandIn.Answer.refusal(500, "InternalServerException"));
    assertThat(jobRuns.submitTo(run.application).exitCode()).isZero();
  }

  @Test
  void whoMayNoLongerLookLearnsThatTheJobRunGoesOn() {
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        1,
        AwsStandIn.Answer.refusal(403, "ExpiredTokenException"));
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("have expired", "The job run goes on", "aws emr-serverless cancel-job-run");
  }

  @Test
  void aServiceThatIsBusyForAMomentIsAskedAgain() {
    jobRuns.nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    run.aws.next("POST /applications/.*", 2, AwsStandIn.Answer.refusal(429, "ThrottlingException"));
    assertThat(jobRuns.submitTo(run.application).exitCode()).isZero();
  }

  @Test
  void whoStopsWaitingStopsTheJobRun() throws IOException, InterruptedException {
    jobRuns.isNow(500, "RUNNING", "");
    Process waiting = jobRuns.submitAsAProcess();
    String id = Launcher.awaitLine(waiting, "job run (\\w+): RUNNING").group(1);
    waiting.destroy();
    assertThat(waiting.waitFor(5, TimeUnit.MINUTES)).isTrue();
    run.aws.reset();
    assertThat(jobRuns.state(id)).isEqualTo("CANCELLED");
  }

  /** It ends while AWS starts the job run: there is one, and nobody has its id yet. */
  @Test
  void whoStopsWhileAJobRunIsStartedStopsItToo() throws Exception {
    CompletableFuture<Process> starting = new CompletableFuture<>();
    CompletableFuture<String> started = new CompletableFuture<>();
    run.aws.watch(
        "POST /applications/\\w+/jobruns",
        body -> {
          started.complete(Roundtable.json(body).path("jobRunId").asText());
          Process process = starting.join();
          // Of the handle: what the process prints stays readable.
          process.toHandle().destroy();
          awaitShutdown(process);
        });
    starting.complete(jobRuns.submitAsAProcess());
    String output =
        new String(starting.join().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.aws.reset();
    assertThat(output).contains("Asked job run " + started.join() + " to end");
    assertThat(jobRuns.state(started.join())).isEqualTo("CANCELLED");
  }

  /** Waits until a process has surely begun to end, or has ended. */
  private static void awaitShutdown(Process process) {
    try {
      process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
