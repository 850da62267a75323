package dev.roundtable.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.emrserverless.model.JobRunSummary;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;

/**
 * Commands as job runs of the stand-in, which runs none: tests say how each is and what it prints.
 */
record JobRuns(AwsRun run) {
  static List<String> submit(String... more) {
    List<String> arguments = new ArrayList<>(List.of("submit", "ingest"));
    arguments.addAll(List.of("--as-of", "2026-09-30", "--bucket", AwsRun.BUCKET));
    arguments.addAll(List.of("--role", "arn:aws:iam::123456789012:role/Ingest"));
    arguments.addAll(List.of("--jar", "s3://roundtable-data/code/roundtable.jar"));
    arguments.addAll(List.of("--logs", "s3://roundtable-logs/emr"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  Roundtable.Outcome submitTo(String id) {
    return run.run(submit("--application", id).toArray(String[]::new));
  }

  /** Those that were started, oldest first. */
  List<JobRunSummary> started() {
    try {
      return run.emr.listJobRuns(request -> request.applicationId(run.application)).jobRuns();
    } catch (ResourceNotFoundException e) {
      // The stand-in knows an application in this list from its first job run on.
      return List.of();
    }
  }

  /** Leaves what the driver of the next job run prints where EMR Serverless leaves it. */
  void nextPrints(String out, String err) {
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

  static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void isNow(int times, String state, String details) {
    run.aws.next(
        "GET /applications/\\w+/jobruns/.*",
        times,
        new AwsStandIn.Answer(
            200,
            "{\"jobRun\":{\"state\":\"%s\",\"stateDetails\":\"%s\"}}".formatted(state, details)));
  }

  Process submitAsAProcess() throws IOException {
    return Launcher.start(
        Map.of(
            "AWS_ENDPOINT_URL",
            run.aws.address().toString(),
            "AWS_ACCESS_KEY_ID",
            "key",
            "AWS_SECRET_ACCESS_KEY",
            "secret"),
        submit("--application", run.application).toArray(String[]::new));
  }

  String state(String id) {
    return run.emr
        .getJobRun(r -> r.applicationId(run.application).jobRunId(id))
        .jobRun()
        .stateAsString();
  }
}
