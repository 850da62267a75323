package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.emrserverless.model.JobRun;

/** Commands as job runs of EMR Serverless, against a stand-in for AWS. */
class SubmitTest {
  private static AwsRun run;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    run = AwsRun.get();
  }

  @AfterEach
  void everyAnswerWasAskedFor() {
    assertThat(run.aws.reset()).isZero();
  }

  private static List<String> submit(String... more) {
    List<String> arguments = new ArrayList<>(List.of("submit", "ingest"));
    arguments.addAll(List.of("--as-of", "2026-09-30", "--bucket", AwsRun.BUCKET));
    arguments.addAll(List.of("--role", "arn:aws:iam::123456789012:role/Ingest"));
    arguments.addAll(List.of("--jar", "s3://roundtable-data/code/roundtable.jar"));
    arguments.addAll(List.of("--logs", "s3://roundtable-logs/emr"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static Roundtable.Outcome submitTo(String id) {
    return run.run(submit("--application", id).toArray(String[]::new));
  }

  /** Leaves what the driver of the next job run prints where EMR Serverless leaves it. */
  private static void nextPrints(String out, String err) {
    run.aws.watch(
        "POST /applications/\\w+/jobruns",
        body -> {
          String id = Roundtable.json(body).path("jobRunId").asText();
          String driver =
              "emr/applications/%s/jobs/%s/SPARK_DRIVER/".formatted(run.application, id);
          run.put("roundtable-logs", driver + "stdout.gz", packed(out));
          run.put("roundtable-logs", driver + "stderr.gz", packed(err));
        });
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void isNow(int times, String state, String details) {
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        times,
        new AwsStandIn.Answer(
            200,
            "{\"jobRun\":{\"state\":\"%s\",\"stateDetails\":\"%s\"}}".formatted(state, details)));
  }

  @Test
  void aJobRunPrintsAndEndsAsItsCommand() {
    nextPrints("silver.posting 7 rows\n{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    isNow(1, "SCHEDULED", "");
    isNow(2, "RUNNING", "");

    Roundtable.Outcome outcome = submitTo(run.application);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("silver.posting 7 rows");
    assertThat(outcome.summary().path("command").asText()).isEqualTo("ingest");
    JobRun started =
        run.emr.listJobRuns(request -> request.applicationId(run.application)).jobRuns().stream()
            .map(
                job ->
                    run.emr
                        .getJobRun(r -> r.applicationId(run.application).jobRunId(job.id()))
                        .jobRun())
            .reduce((first, second) -> second)
            .orElseThrow();
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
    nextPrints(
        "{\"command\":\"ingest\",\"status\":\"failed\",\"exit_code\":4,\"error\":\"unreadable\"}\n",
        "first line\nroundtable: Nothing could be read\n");
    isNow(1, "FAILED", "Job failed, please check complete logs in configured logging destination.");

    Roundtable.Outcome outcome = submitTo(run.application);

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("  | roundtable: Nothing could be read");
    assertThat(outcome.summary().path("error").asText()).isEqualTo("unreadable");
  }

  @Test
  void aJobRunThatLeavesNoWordIsAServiceThatFailed() {
    isNow(1, "FAILED", "Worker could not be started");
    Roundtable.Outcome outcome = submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("is FAILED: Worker could not be started, and left no run summary");
  }

  @Test
  void aJobRunThatDiesAfterItsCommandIsAServiceThatFailed() {
    nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    isNow(1, "FAILED", "exit code 137");
    Roundtable.Outcome outcome = submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("is FAILED: exit code 137, though its command came to its end");
  }

  @Test
  void aStageWithNothingToDoIsNoFailureToShowALogOf() {
    nextPrints("{\"command\":\"ingest\",\"exit_code\":99}\n", "a line of a log\n");
    isNow(1, "FAILED", "");
    Roundtable.Outcome outcome = submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(99);
    assertThat(outcome.err()).doesNotContain("a line of a log");
  }

  @Test
  void whoLosesSightForAMomentGoesOnWaiting() {
    nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        6,
        AwsStandIn.Answer.refusal(500, "InternalServerException"));
    assertThat(submitTo(run.application).exitCode()).isZero();
  }

  @Test
  void whoMayNoLongerLookLearnsThatTheJobRunGoesOn() {
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        1,
        AwsStandIn.Answer.refusal(403, "ExpiredTokenException"));
    Roundtable.Outcome outcome = submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("have expired", "The job run goes on", "aws emr-serverless cancel-job-run");
  }

  @Test
  void aFolderOfLogsThatMayNotBeReadIsSaidBeforeTheCommandWorks() {
    run.aws.next("GET /roundtable-logs.*", 1, AwsStandIn.Answer.ofS3(403, "AccessDenied"));
    int before = jobRuns();
    Roundtable.Outcome outcome = submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("s3://roundtable-logs/emr/", "access denied");
    assertThat(jobRuns()).isEqualTo(before);
  }

  private static int jobRuns() {
    return run.emr.listJobRuns(r -> r.applicationId(run.application)).jobRuns().size();
  }

  @Test
  void anApplicationThatIsNotThereIsSaid() {
    Roundtable.Outcome outcome = submitTo("00nosuchapplication");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("00nosuchapplication: there is none of that id in this account and region");
  }

  @Test
  void aRegionWithoutTheServiceIsSaid() {
    List<String> line = submit("--application", run.application, "--region", "xx-north-9");
    Roundtable.Outcome outcome =
        Roundtable.withKeys("key", "secret", () -> Roundtable.run(line.toArray(String[]::new)));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "no server answers for region 'xx-north-9'. Name one that has the service with --region");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          submit cluster start                    | Name the command first
          submit --bucket b ingest                | Name the command first
          submit tables dictionary                | works on no bucket
          submit ingest --as-of 2026-09-31 --bucket b | would not start there
          submit ingest --as-of 2026-09-30 --bukket b | would not start there
          submit ingest --as-of 2026-09-30        | name a bucket
          submit ingest --as-of 2026-09-30 --bucket b | --application is missing
          catalog sync                            | name it with --bucket
          """)
  void whatCannotWorkIsSaidBeforeAnythingIsAsked(String line, String message) {
    Roundtable.Outcome outcome = run.run(line.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "429, ThrottlingException, 5, asked too often",
    "403, AccessDeniedException, 2, access denied",
    "403, ExpiredTokenException, 2, have expired",
    "403, UnrecognizedClientException, 2, does not accept the credentials",
    "400, ValidationException, 2, told by the test",
    "500, InternalServerException, 5, Try again"
  })
  void refusalsOfJobRuns(int status, String code, int exitCode, String message) {
    run.aws.next("POST /applications/.*", 9, AwsStandIn.Answer.refusal(status, code));
    Roundtable.Outcome outcome = submitTo(run.application);
    run.aws.reset();
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message).contains("Could not start 'ingest'");
  }

  @Test
  void aServiceThatIsBusyForAMomentIsAskedAgain() {
    nextPrints("{\"command\":\"ingest\",\"exit_code\":0}\n", "");
    run.aws.next("POST /applications/.*", 2, AwsStandIn.Answer.refusal(429, "ThrottlingException"));
    assertThat(submitTo(run.application).exitCode()).isZero();
  }

  @Test
  void whoStopsWaitingStopsTheJobRun() throws IOException, InterruptedException {
    isNow(500, "RUNNING", "");
    List<String> arguments = submit("--application", run.application);
    Process waiting =
        Launcher.start(
            Map.of(
                "AWS_ENDPOINT_URL",
                run.aws.address().toString(),
                "AWS_ACCESS_KEY_ID",
                "key",
                "AWS_SECRET_ACCESS_KEY",
                "secret"),
            arguments.toArray(String[]::new));
    String id = Launcher.awaitLine(waiting, "job run (\\w+): RUNNING").group(1);
    waiting.destroy();
    assertThat(waiting.waitFor(1, TimeUnit.MINUTES)).isTrue();
    run.aws.reset();
    assertThat(
            run.emr
                .getJobRun(r -> r.applicationId(run.application).jobRunId(id))
                .jobRun()
                .stateAsString())
        .isEqualTo("CANCELLED");
  }
}
