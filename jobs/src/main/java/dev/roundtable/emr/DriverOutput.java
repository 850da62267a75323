package dev.roundtable.emr;

import dev.roundtable.domain.Failure;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What the driver of a job run printed, which EMR Serverless leaves in a bucket. */
public final class DriverOutput implements AutoCloseable {
  private final ObjectStore store;
  private final String folder;

  private DriverOutput(ObjectStore store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Opens the folder that the application leaves its logs in; no request is made yet.
   *
   * @param logs {@code s3://bucket/prefix}
   */
  public static DriverOutput open(String logs, String region) {
    URI address = address(logs);
    String prefix = address.getPath().replaceAll("^/+|/+$", "");
    return new DriverOutput(
        ObjectStore.open(new StoreConfig(address.getHost(), null, region, null, null)),
        prefix.isEmpty() ? "" : prefix + "/");
  }

  private static URI address(String logs) {
    try {
      URI address = URI.create(logs);
      if ("s3".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, like any other text that is no address.
    }
    throw Failure.usage(
        "The folder of the logs is an address such as s3://bucket/prefix, cannot be '%s'"
            .formatted(logs));
  }

  /** Fails now if the folder cannot be read, rather than when a command has worked for hours. */
  public void require() {
    store.list(folder + "applications/none/");
  }

  /** The lines of standard output; none if there is no such log (yet). */
  public List<String> output(String application, String jobRun) {
    return lines(application, jobRun, "stdout.gz");
  }

  /** The lines of the error output; none if there is no such log (yet). */
  public List<String> errors(String application, String jobRun) {
    return lines(application, jobRun, "stderr.gz");
  }

  private List<String> lines(String application, String jobRun, String file) {
    String key =
        "%sapplications/%s/jobs/%s/SPARK_DRIVER/%s".formatted(folder, application, jobRun, file);
    // A list, which the role of the scheduler may ask for: a HEAD of what is not there answers 403.
    if (store.list(key).isEmpty()) {
      return List.of();
    }
    try (GZIPInputStream log = new GZIPInputStream(new ByteArrayInputStream(store.read(key)))) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw Failure.service(
          "s3://%s/%s is no log: %s".formatted(store.config().bucket(), key, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
