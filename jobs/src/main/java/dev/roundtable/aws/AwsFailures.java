package dev.roundtable.aws;

import dev.roundtable.domain.Failure;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/**
 * What a refusal of AWS, or its silence, means for the run. The SDK has repeated by then what may
 * be repeated.
 */
public final class AwsFailures {
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
  private static final Set<String> UNKNOWN_KEYS =
      Set.of(
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  /** Refusals that another try may not meet, whatever status they come with. */
  private static final Set<String> PASSING =
      Set.of(
          "ConcurrentModificationException",
          "ConflictException",
          "OperationTimeoutException",
          "RequestTimeout",
          "RequestTimeTooSkewed");

  private static final Set<Integer> PASSING_STATUS = Set.of(408, 409);

  /** How the SDK tells that it was not given the credentials of a role. */
  private static final Pattern ROLE = Pattern.compile("Service: Sts, Status Code: (\\d+)");

  private AwsFailures() {}

  /**
   * The failure that a call ends with.
   *
   * @param action what was tried, {@code read s3://bucket/key}
   */
  public static Failure of(String action, SdkException e) {
    return e instanceof AwsServiceException answer ? refused(action, answer) : unheard(action, e);
  }

  /**
   * The same for a service of AWS itself, not one at an address of the user's.
   *
   * @param region that was asked
   * @param known regions that the service is known to be in
   */
  public static Failure of(String action, SdkException e, Region region, List<Region> known) {
    if (!known.contains(region) && isUnknownHost(e)) {
      return usage(
          action,
          "no server answers for region '%s'. Name one that has the service with --region, such as %s"
              .formatted(region, examples(known)),
          e);
    }
    return of(action, e);
  }

  /** True if AWS does not take the credentials, so that asking again does not help. */
  public static boolean isOfCredentials(AwsServiceException e) {
    return EXPIRED.contains(code(e)) || UNKNOWN_KEYS.contains(code(e));
  }

  private static boolean isUnknownHost(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static String examples(List<Region> known) {
    return known.stream()
        .map(Region::id)
        .filter(id -> id.endsWith("-1"))
        .sorted()
        .limit(4)
        .collect(Collectors.joining(", "));
  }

  private static Failure refused(String action, AwsServiceException e) {
    String code = code(e);
    if (EXPIRED.contains(code)) {
      return usage(action, "the AWS credentials have expired. Get new ones, and run again", e);
    }
    if (UNKNOWN_KEYS.contains(code)) {
      return usage(action, "AWS does not accept the credentials (%s)".formatted(code), e);
    }
    if (PASSING.contains(code) || PASSING_STATUS.contains(e.statusCode())) {
      return service(action, "AWS answered %d %s. Try again".formatted(e.statusCode(), told(e)), e);
    }
    if (e.isThrottlingException() || code.equals("SlowDown")) {
      return service(action, "AWS is asked too often (%s). Try again later".formatted(code), e);
    }
    if (e.statusCode() == 401 || e.statusCode() == 403 || code.startsWith("AccessDenied")) {
      return usage(
          action,
          "access denied (%d). Check the AWS credentials and what they may do"
              .formatted(e.statusCode()),
          e);
    }
    return e.statusCode() >= 500
        ? service(action, "AWS answered %d %s. Try again".formatted(e.statusCode(), code), e)
        : usage(action, "AWS answered %d %s".formatted(e.statusCode(), told(e)), e);
  }

  private static Failure unheard(String action, SdkException e) {
    String message = e.getMessage() == null ? "no answer" : firstLine(e.getMessage());
    if (message.startsWith("Unable to load credentials")) {
      Matcher role = ROLE.matcher(e.getMessage());
      if (role.find()) {
        String why =
            "the credentials are those of a role, and STS answered %s".formatted(role.group(1));
        return role.group(1).startsWith("5")
            ? service(action, why + ". Try again", e)
            : usage(action, why + ". Check who may work as it", e);
      }
      return usage(
          action, "there are no AWS credentials in the environment, the profile or the machine", e);
    }
    return service(action, message + ". Check the network, the endpoint and the credentials", e);
  }

  private static String code(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static String told(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorMessage() == null
        ? code(e)
        : code(e) + ": " + firstLine(details.errorMessage());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static Failure usage(String action, String why, SdkException e) {
    return Failure.usage("Could not %s: %s".formatted(action, why), e);
  }

  private static Failure service(String action, String why, SdkException e) {
    return Failure.service("Could not %s: %s".formatted(action, why), e);
  }
}
