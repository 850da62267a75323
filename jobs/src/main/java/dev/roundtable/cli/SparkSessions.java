package dev.roundtable.cli;

import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.ConditionalLogStore;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/** The Spark session, tuned for jobs of seconds on few cores; none of it changes a result. */
public final class SparkSessions {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  private SparkSessions() {}

  public static String lakeRoot(StoreConfig config) {
    return "s3a://" + config.bucket() + "/lake";
  }

  /** Opens a session on the cores of this machine. */
  public static SparkSession open(StoreConfig config) {
    return open(config, SparkPlace.HERE);
  }

  static SparkSession open(StoreConfig config, SparkPlace place) {
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession.Builder builder = place.settle(SparkSession.builder().appName("roundtable"));
    builder
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.delta.logStore.s3a.impl", ConditionalLogStore.class.getName())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.catalogImplementation", "in-memory")
        // Tables say where they are; what Spark makes here are empty folders for schemas.
        .config("spark.sql.warehouse.dir", warehouse())
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.adaptive.enabled", "false")
        // A file for each day at once: else the rows are sorted by their day to be written.
        .config("spark.sql.maxConcurrentOutputFileWriters", 20)
        .config("spark.sql.artifact.isolation.enabled", "false")
        .config("spark.databricks.delta.writeChecksumFile.enabled", "false")
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", cores)
        .config("spark.databricks.delta.snapshotPartitions", 1)
        // Rows are kept for the moment between their checks and their writing.
        .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
        // Its shortcut for the largest day of a table fails on dates of java.time.
        .config("spark.databricks.delta.optimizeMetadataQuery.enabled", "false")
        // Readers such as DuckDB and Trino do not know deletion vectors.
        .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false");
    SparkSession spark = s3(builder, config).getOrCreate();
    place.await(spark);
    partShuffles(spark);
    return spark;
  }

  /**
   * As many parts as there are cores, wherever they are: days are small, and a part costs a task. A
   * cluster that grows with its work says itself how many it wants.
   */
  private static void partShuffles(SparkSession spark) {
    if (System.getProperty(SHUFFLE_PARTITIONS) == null) {
      spark.conf().set(SHUFFLE_PARTITIONS, (long) spark.sparkContext().defaultParallelism());
    }
  }

  private static String warehouse() {
    return Path.of(
            System.getProperty("java.io.tmpdir"), "roundtable-" + System.getProperty("user.name"))
        .toUri()
        .toString();
  }

  /** Ends the session and forgets its file systems: another session may speak to another server. */
  public static void close(SparkSession spark) throws IOException {
    spark.stop();
    FileSystem.closeAll();
  }

  private static SparkSession.Builder s3(SparkSession.Builder builder, StoreConfig config) {
    builder.config("spark.hadoop.fs.s3a.endpoint.region", config.region());
    if (config.endpoint() != null) {
      builder
          .config("spark.hadoop.fs.s3a.endpoint", config.endpoint().toString())
          .config("spark.hadoop.fs.s3a.path.style.access", "true")
          .config(
              "spark.hadoop.fs.s3a.connection.ssl.enabled",
              "https".equals(config.endpoint().getScheme()));
    }
    if (config.accessKey() != null) {
      builder
          .config(
              "spark.hadoop.fs.s3a.aws.credentials.provider",
              "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider")
          .config("spark.hadoop.fs.s3a.access.key", config.accessKey())
          .config("spark.hadoop.fs.s3a.secret.key", config.secretKey());
    } else {
      builder.config(
          "spark.hadoop.fs.s3a.aws.credentials.provider",
          "software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider");
    }
    return builder;
  }
}
