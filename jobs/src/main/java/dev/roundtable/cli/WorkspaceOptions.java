package dev.roundtable.cli;

import dev.roundtable.store.StoreConfig;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the landing objects, the tables and the site are: a local folder, or a bucket. */
final class WorkspaceOptions {
  @ArgGroup(exclusive = true)
  private Place place = new Place();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Standalone Spark cluster to run on, spark://HOST:7077. Default: the cores of this machine")
  private String master;

  @Option(
      names = "--verbose",
      description = "Show what Spark and the other libraries log, and the stack of an error.")
  // Looked for before the rest is parsed, by Logging: libraries read their log level once.
  @SuppressWarnings("UnusedVariable")
  private boolean verbose;

  /** Either a folder or a bucket. */
  static final class Place {
    @Option(
        names = "--local",
        paramLabel = "DIR",
        description =
            "Work in a folder: an S3 server of its own starts for the command and keeps its data there. Default: .roundtable")
    private Path local = Path.of(".roundtable");

    @ArgGroup(exclusive = false)
    private Bucket bucket;
  }

  /** A bucket of Amazon S3, or of a server that speaks its protocol. */
  static final class Bucket {
    @Option(
        names = "--bucket",
        paramLabel = "NAME",
        required = true,
        description = "Work in a bucket, with the default AWS credential chain.")
    private String name;

    @Option(
        names = "--endpoint",
        paramLabel = "URL",
        description = "Server of the bucket, if it is not Amazon S3.")
    private URI endpoint;

    @Option(
        names = "--region",
        paramLabel = "R",
        description = "Region of the bucket. Default: $AWS_REGION, else us-east-1")
    private String region;
  }

  /** Where Spark runs. */
  SparkPlace spark() {
    return SparkPlace.of(master);
  }

  /** The folder, or null for a bucket. */
  Path folder() {
    return place.bucket == null ? place.local : null;
  }

  /** The bucket's configuration, or null for a folder. */
  StoreConfig bucket() {
    if (place.bucket == null) {
      return null;
    }
    return new StoreConfig(place.bucket.name, place.bucket.endpoint, region(), null, null);
  }

  private String region() {
    if (place.bucket.region != null) {
      return place.bucket.region;
    }
    String environment = System.getenv().getOrDefault("AWS_REGION", "");
    return environment.isBlank() ? "us-east-1" : environment;
  }

  /** True if the command line names the region. */
  boolean namesRegion() {
    return place.bucket != null && place.bucket.region != null;
  }

  /** The options as one would type them to work in the same place again. */
  String typed() {
    Bucket bucket = place.bucket;
    if (bucket == null) {
      return "--local " + place.local;
    }
    return "--bucket "
        + bucket.name
        + (bucket.endpoint == null ? "" : " --endpoint " + bucket.endpoint)
        + (bucket.region == null ? "" : " --region " + bucket.region);
  }
}
