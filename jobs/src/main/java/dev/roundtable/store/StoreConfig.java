package dev.roundtable.store;

import java.io.Serializable;
import java.net.URI;
import java.util.Objects;

/**
 * Where the objects are: all that is needed to open a client on any machine.
 *
 * @param endpoint null for Amazon S3 itself
 * @param accessKey null for the default AWS credential chain; else the key of the embedded server
 */
public record StoreConfig(
    String bucket, URI endpoint, String region, String accessKey, String secretKey)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public StoreConfig {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(region, "region");
  }

  /** Keys never reach a log. */
  @Override
  public String toString() {
    return "s3://" + bucket + (endpoint == null ? "" : " at " + endpoint) + " (" + region + ")";
  }
}
