package dev.roundtable.store;

import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What an answer of S3 means for the run. */
final class StoreFailures {
  private StoreFailures() {}

  static Failure of(String action, StoreConfig config, S3Exception e) {
    boolean bucketAction = action.startsWith("reach bucket") || action.startsWith("list ");
    if (e instanceof NoSuchBucketException || (e.statusCode() == 404 && bucketAction)) {
      return Failure.input(
          "Bucket '%s' does not exist%s. Create it, or name another with --bucket"
              .formatted(config.bucket(), place(config)),
          e);
    }
    return switch (e.statusCode()) {
      case 301 ->
          Failure.usage(
              "Bucket '%s' is not in region %s. Name its region with --region"
                  .formatted(config.bucket(), config.region()),
              e);
      case 404 -> Failure.input("Could not " + action + ": there is no such object", e);
      default -> AwsFailures.of(action, e);
    };
  }

  /** True if the credentials are known, and may not do this. */
  static boolean isDenied(S3Exception e) {
    return e.statusCode() == 403
        && (e.awsErrorDetails() == null || "AccessDenied".equals(e.awsErrorDetails().errorCode()));
  }

  private static String place(StoreConfig config) {
    return config.endpoint() == null ? "" : " at " + config.endpoint();
  }
}
