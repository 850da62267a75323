package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.OwnProcess;
import dev.roundtable.domain.PackagedFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Where Spark runs: the cores of this machine, a standalone cluster, or where it was submitted. */
final class SparkPlace {
  /** The cores of this machine, or the cluster that the program was submitted to. */
  static final SparkPlace HERE = new SparkPlace(null);

  private static final String LOOPBACK = "127.0.0.1";
  private static final int ANSWER_MILLIS = 5_000;
  private static final int EXECUTOR_SECONDS = 90;

  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

  private final URI master;

  private SparkPlace(URI master) {
    this.master = master;
  }

  /** The place of {@code --master}, which may be null. */
  static SparkPlace of(String master) {
    if (master == null) {
      return HERE;
    }
    URI address = address(master);
    if (!"spark".equals(address.getScheme())
        || address.getHost() == null
        || address.getPort() < 0) {
      throw Failure.usage(
          "--master is spark://HOST:PORT, the address of a standalone cluster; cannot be '%s'"
              .formatted(master));
    }
    return new SparkPlace(address);
  }

  private static URI address(String master) {
    try {
      return URI.create(master);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--master is no address: " + e.getMessage(), e);
    }
  }

  SparkSession.Builder settle(SparkSession.Builder builder) {
    if (master != null) {
      return onCluster(builder);
    }
    // Whoever submits the program to a cluster has said where it runs.
    if (System.getProperty("spark.master") != null) {
      String given = System.getProperty(EXECUTOR_OPTIONS, "");
      return builder.config(EXECUTOR_OPTIONS, (given + " " + executorOptions()).strip());
    }
    return onLoopback(builder.master("local[" + Runtime.getRuntime().availableProcessors() + "]"));
  }

  private SparkSession.Builder onCluster(SparkSession.Builder builder) {
    requireAnswer();
    builder
        .master(master.toString())
        .config("spark.jars", program().toString())
        .config(EXECUTOR_OPTIONS, executorOptions() + " " + engine());
    return isLoopback() ? onLoopback(builder) : builder;
  }

  /**
   * How executors start: as the driver does. What Spark reaches into, it opens itself; the locale
   * of the driver is set while it runs.
   */
  static String executorOptions() {
    return PackagedFile.text("jvm.options")
        .lines()
        .filter(line -> line.startsWith("-X") || line.startsWith("-D"))
        .collect(Collectors.joining(" ", "", " -Duser.language= -Duser.country="));
  }

  /** The compiler and the collector that the launcher chose for the load of the day. */
  private static String engine() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.matches("-XX:TieredStopAtLevel=\\d|-XX:\\+Use\\w+GC"))
        .collect(Collectors.joining(" "));
  }

  private static SparkSession.Builder onLoopback(SparkSession.Builder builder) {
    return builder
        .config("spark.driver.bindAddress", LOOPBACK)
        .config("spark.driver.host", LOOPBACK);
  }

  /** Spark itself would try for a minute and then end the program with a stack. */
  private void requireAnswer() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(master.getHost(), master.getPort()), ANSWER_MILLIS);
    } catch (IOException e) {
      throw Failure.service(
          "No Spark master answers at %s (%s). Is the cluster up?"
              .formatted(master, e.getMessage()),
          e);
    }
  }

  private boolean isLoopback() {
    return LOOPBACK.equals(master.getHost()) || "localhost".equals(master.getHost());
  }

  /** The jar that executors fetch from the driver. */
  private static Path program() {
    Path source = OwnProcess.code();
    if (!source.toString().endsWith(".jar")) {
      throw Failure.usage(
          "A cluster runs the program's jar, and this one runs from %s. Call ./roundtable"
              .formatted(source));
    }
    return source;
  }

  /** A cluster without room would let the first task wait for ever. */
  void await(SparkSession spark) {
    if (master == null) {
      return;
    }
    for (int waited = 0; waited < EXECUTOR_SECONDS * 5; waited++) {
      // The driver counts as one.
      if (spark.sparkContext().statusTracker().getExecutorInfos().length > 1) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failure.service("Interrupted while the cluster at " + master + " made room", e);
      }
    }
    spark.stop();
    throw Failure.service(
        "The cluster at %s gave no executor within %d s. Its workers may be busy or gone; its web pages show them"
            .formatted(master, EXECUTOR_SECONDS));
  }
}
