package dev.roundtable.infra;

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/**
 * The bucket of landing objects, tables and site, and one for logs. Both outlive their stack: data
 * goes by hand or not at all.
 */
final class StorageStack extends Stack {
  private static final Duration FORMER_VERSIONS = Duration.days(30);

  private final Bucket logs;
  private final Bucket data;

  StorageStack(Construct scope, String id, StackProps props, Settings settings) {
    super(scope, id, props);
    logs = makeLogs();
    data = makeData(settings.bucket());
    siteBuilder();
    CfnOutput.Builder.create(this, "Bucket").value(data.getBucketName()).build();
    CfnOutput.Builder.create(this, "EmrLogs").value(logs.s3UrlForObject("emr")).build();
  }

  /** Holds {@code landing/}, {@code lake/}, {@code site/}, and the program in {@code code/}. */
  IBucket data() {
    return data;
  }

  /** Holds what commands print in {@code emr/}, and who read what in {@code access/}. */
  IBucket logs() {
    return logs;
  }

  private Bucket makeLogs() {
    Bucket bucket =
        owned("Logs")
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder().prefix("emr/").expiration(Duration.days(90)).build(),
                    LifecycleRule.builder()
                        .prefix("access/")
                        .expiration(Duration.days(365))
                        .build()))
            .build();
    Nag.accept(bucket, "AwsSolutions-S1", "It is what the other bucket's access is logged to.");
    return bucket;
  }

  private Bucket makeData(String name) {
    return owned("Data")
        .bucketName(name)
        .versioned(true)
        .serverAccessLogsBucket(logs)
        .serverAccessLogsPrefix("access/")
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .id("landing objects are read once, and kept")
                    .prefix("landing/")
                    .transitions(
                        List.of(
                            transition(StorageClass.INFREQUENT_ACCESS, 60),
                            transition(StorageClass.GLACIER_INSTANT_RETRIEVAL, 365)))
                    .build(),
                // 'tables vacuum' and 'site gc' remove what nothing refers to; this is the time to
                // think better of it.
                former("files that no table refers to", "lake/"),
                former("site objects that no release refers to", "site/"),
                LifecycleRule.builder()
                    .id("uploads that were cut off")
                    .abortIncompleteMultipartUploadAfter(Duration.days(3))
                    .build()))
        .build();
  }

  private static LifecycleRule former(String id, String prefix) {
    return LifecycleRule.builder()
        .id(id)
        .prefix(prefix)
        .noncurrentVersionExpiration(FORMER_VERSIONS)
        .expiredObjectDeleteMarker(true)
        .build();
  }

  private static Transition transition(StorageClass storageClass, int days) {
    return Transition.builder()
        .storageClass(storageClass)
        .transitionAfter(Duration.days(days))
        .build();
  }

  private Bucket.Builder owned(String id) {
    return ClosedBucket.in(this, id).objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED);
  }

  /** Builds pages: reads the site, and nothing else. */
  private void siteBuilder() {
    Role role =
        Role.Builder.create(this, "SiteBuilder")
            .description("Pulls the published site")
            .assumedBy(new AccountRootPrincipal())
            .build();
    new Prefixes(data).read("site/").grant(role);
    CfnOutput.Builder.create(this, "SiteBuilderRole").value(role.getRoleArn()).build();
  }
}
