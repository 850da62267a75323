package dev.roundtable.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.IBucket;

/** What a role may do below which prefixes of a bucket. */
final class Prefixes {
  private final IBucket bucket;
  private final List<String> listed = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<String> put = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private boolean allNames;

  Prefixes(IBucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Sees the names of all keys. Engines look for objects that may not be there, and S3 tells only
   * those that may list the bucket that there is none.
   */
  Prefixes names() {
    allNames = true;
    return this;
  }

  /** Sees what is there, and reads none of it. */
  Prefixes list(String... prefixes) {
    listed.addAll(List.of(prefixes));
    return this;
  }

  Prefixes read(String... prefixes) {
    read.addAll(List.of(prefixes));
    return list(prefixes);
  }

  /** Adds objects, and neither reads nor removes any. */
  Prefixes put(String... prefixes) {
    put.addAll(List.of(prefixes));
    return this;
  }

  /** Reads, writes and removes. */
  Prefixes write(String... prefixes) {
    deleted.addAll(List.of(prefixes));
    return put(prefixes).read(prefixes);
  }

  void grant(Role role) {
    if (allNames || !listed.isEmpty()) {
      role.addToPolicy(list());
    }
    objects(role, List.of("s3:GetObject"), Stream.concat(below(read), above(put)).toList());
    objects(role, List.of("s3:PutObject", "s3:AbortMultipartUpload"), below(put).toList());
    objects(role, List.of("s3:DeleteObject"), below(deleted).toList());
    Nag.accept(
        role,
        "AwsSolutions-IAM5",
        "Keys below a prefix are many; the prefixes are named one by one.");
  }

  private static Stream<String> below(List<String> prefixes) {
    return prefixes.stream().map(prefix -> prefix + "*");
  }

  /** Hadoop's S3 client looks whether a folder above the file that it writes is a file itself. */
  private static Stream<String> above(List<String> prefixes) {
    SortedSet<String> folders = new TreeSet<>();
    for (String prefix : prefixes) {
      for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
        folders.add(prefix.substring(0, slash));
        folders.add(prefix.substring(0, slash + 1));
      }
    }
    return folders.stream();
  }

  private PolicyStatement list() {
    PolicyStatement.Builder statement =
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(bucket.getBucketArn()));
    if (!allNames) {
      statement.conditions(Map.of("StringLike", Map.of("s3:prefix", below(listed).toList())));
    }
    return statement.build();
  }

  private void objects(Role role, List<String> actions, List<String> keys) {
    if (!keys.isEmpty()) {
      role.addToPolicy(
          PolicyStatement.Builder.create()
              .actions(actions)
              .resources(keys.stream().distinct().map(bucket::arnForObjects).toList())
              .build());
    }
  }
}
