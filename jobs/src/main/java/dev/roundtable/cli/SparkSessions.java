package dev.roundtable.cli;

import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.ConditionalLogStore;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/** The Spark session, tuned for jobs of seconds on few cores; none of it changes a result. */
public final class SparkSessions {
  private SparkSessions() {}

  public static String lakeRoot(StoreConfig config) {
    return "s3a://" + config.bucket() + "/lake";
  }

  public static SparkSession open(StoreConfig config) {
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("roundtable")
            .master("local[" + cores + "]")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.delta.logStore.s3a.impl", ConditionalLogStore.class.getName())
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.warehouse.dir", lakeRoot(config))
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", cores)
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
    return s3(builder, config).getOrCreate();
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
