package dev.roundtable.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.Failure;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class AwsFailuresTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # status, code,                       exit, words
          400, ExpiredToken,                    2,    have expired
          403, ExpiredTokenException,           2,    have expired
          403, InvalidAccessKeyId,              2,    does not accept the credentials
          400, UnrecognizedClientException,     2,    does not accept the credentials
          400, ThrottlingException,             5,    asked too often
          503, SlowDown,                        5,    asked too often
          400, AccessDeniedException,           2,    access denied (400)
          403, '',                              2,    access denied (403)
          401, '',                              2,    access denied (401)
          400, ValidationException,             2,    ValidationException: told
          404, ResourceNotFoundException,       2,    404
          500, InternalServerException,         5,    Try again
          400, OperationTimeoutException,       5,    Try again
          400, ConcurrentModificationException, 5,    Try again
          400, RequestTimeout,                  5,    Try again
          403, RequestTimeTooSkewed,            5,    Try again
          408, '',                              5,    Try again
          409, ConflictException,               5,    Try again
          """)
  void refusals(int status, String code, int exitCode, String words) {
    AwsServiceException refusal =
        AwsServiceException.builder()
            .statusCode(status)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage("told\nmore").build())
            .build();
    Failure failure = AwsFailures.of("look", refusal);
    assertThat(failure.kind().exitCode()).isEqualTo(exitCode);
    assertThat(failure.getMessage())
        .startsWith("Could not look: ")
        .contains(words)
        .doesNotContain("more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unable to load credentials from any of the providers | 2 | no AWS credentials
          Unable to load credentials: (Service: Sts, Status Code: 403, Request ID: 1) | 2 | STS answered 403
          Unable to load credentials: (Service: Sts, Status Code: 503, Request ID: 1) | 5 | STS answered 503
          Unable to execute HTTP request: Connection refused | 5 | Connection refused
          """)
  void silence(String message, int exitCode, String words) {
    Failure failure = AwsFailures.of("look", SdkClientException.create(message));
    assertThat(failure.kind().exitCode()).isEqualTo(exitCode);
    assertThat(failure.getMessage()).contains(words);
  }

  @Test
  void aRegionWithoutTheServiceIsAMistakeAndOneThatIsKnownMayBeAway() {
    SdkClientException unknown =
        SdkClientException.create("Unable to execute HTTP request", new UnknownHostException("x"));
    List<Region> known = List.of(Region.EU_WEST_1);
    assertThat(AwsFailures.of("look", unknown, Region.of("xx-north-9"), known))
        .hasMessageContainingAll("'xx-north-9'", "such as eu-west-1")
        .returns(Failure.Kind.USAGE, Failure::kind);
    assertThat(AwsFailures.of("look", unknown, Region.EU_WEST_1, known).kind())
        .isEqualTo(Failure.Kind.SERVICE);
  }
}
