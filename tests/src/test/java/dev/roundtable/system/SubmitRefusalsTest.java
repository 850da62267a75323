package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when a command cannot become a job run, before anything works. */
class SubmitRefusalsTest {
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
  void aFolderOfLogsThatMayNotBeReadIsSaidBeforeTheCommandWorks() {
    run.aws.next("GET /roundtable-logs.*", 1, AwsStandIn.Answer.ofS3(403, "AccessDenied"));
    int before = jobRuns.started().size();
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("s3://roundtable-logs/emr/", "access denied");
    assertThat(jobRuns.started()).hasSize(before);
  }

  @Test
  void anApplicationThatIsNotThereIsSaid() {
    Roundtable.Outcome outcome = jobRuns.submitTo("00nosuchapplication");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("00nosuchapplication: there is none of that id in this account and region");
  }

  @Test
  void aRegionWithoutTheServiceIsSaid() {
    List<String> line = JobRuns.submit("--application", run.application, "--region", "xx-north-9");
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
          submit run --as-of 2026-09-30 --bucket b | No role may do what 'run' does
          submit site pull --to site --bucket b   | leave --to out
          submit ingest --mappings m --as-of 2026-09-30 --bucket b | leave --mappings out
          submit ingest --local d --as-of 2026-09-30 | name a bucket
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
    Roundtable.Outcome outcome = jobRuns.submitTo(run.application);
    run.aws.reset();
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message).contains("Could not start 'ingest'");
  }
}
