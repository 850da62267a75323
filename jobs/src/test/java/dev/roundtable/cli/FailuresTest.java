package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.hadoop.fs.s3a.S3AUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({
    "400, ExpiredToken, 2, have expired",
    "403, InvalidAccessKeyId, 2, Access denied",
    "403, AccessDenied, 2, Access denied",
    "400, MalformedXML, 5, Storage failed",
    "503, SlowDown, 5, Storage failed"
  })
  void whatHadoopMakesOfAnAnswerOfS3(int status, String code, int exitCode, String words) {
    IOException translated =
        S3AUtils.translateException(
            "open",
            "s3a://guide/lake/gold/page",
            S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build());
    StringWriter err = new StringWriter();
    CommandLine line =
        Main.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err, true));
    assertThat(Failures.report(new IllegalStateException("in Spark", translated), line))
        .isEqualTo(exitCode);
    assertThat(err.toString()).contains(words);
  }
}
