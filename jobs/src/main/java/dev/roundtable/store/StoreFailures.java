package dev.roundtable.store;

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
          "Bucket '"
              + config.bucket()
              + "' does not exist"
              + place(config)
              + ". Create it, or name another with --bucket",
          e);
    }
    return switch (e.statusCode()) {
      case 301 ->
          Failure.usage(
              "Bucket '"
                  + config.bucket()
                  + "' is not in region "
                  + config.region()
                  + ". Name its region with --region",
              e);
      case 400, 401, 403 ->
          Failure.usage(
              "Could not "
                  + action
                  + ": access denied ("
                  + e.statusCode()
                  + "). Check the AWS credentials and what they may do",
              e);
      case 404 -> Failure.input("Could not " + action + ": there is no such object", e);
      default ->
          Failure.service(
              "Could not "
                  + action
                  + ": S3 answered "
                  + e.statusCode()
                  + " "
                  + detail(e)
                  + ". Try again",
              e);
    };
  }

  private static String place(StoreConfig config) {
    return config.endpoint() == null ? "" : " at " + config.endpoint();
  }

  private static String detail(S3Exception e) {
    return e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
  }
}
