package dev.roundtable.store;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Loopback;
import dev.roundtable.domain.OwnProcess;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real S3 server over a folder, on a free loopback port, in a JVM of its own. The server watches
 * its standard input, so it ends with the process that started it however that one ends. Its keys
 * are new with every start.
 */
public final class EmbeddedS3 implements AutoCloseable {
  /** The bucket of every local workspace. */
  public static final String BUCKET = "roundtable";

  private static final String REGION = "us-east-1";
  private static final int START_ATTEMPTS = 3;
  private static final long START_TIMEOUT_MILLIS = 60_000;

  private final Process process;
  private final StoreConfig config;

  private EmbeddedS3(Process process, StoreConfig config) {
    this.process = process;
    this.config = config;
  }

  /** Starts a server that keeps its objects below the folder and answers when this returns. */
  public static EmbeddedS3 start(Path folder) {
    for (int attempt = 1; ; attempt++) {
      try {
        return withBucket(launch(folder));
      } catch (IOException e) {
        // The port was free a moment ago; somebody else may have taken it.
        if (attempt == START_ATTEMPTS) {
          throw Failure.service(
              "Could not start the embedded S3 server in " + folder + ": " + e.getMessage(), e);
        }
      }
    }
  }

  private static EmbeddedS3 withBucket(EmbeddedS3 server) {
    try (ObjectStore store = ObjectStore.open(server.config)) {
      store.createBucket();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  public StoreConfig config() {
    return config;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static EmbeddedS3 launch(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("s3").toAbsolutePath());
    Path log = folder.resolve("s3.log").toAbsolutePath();
    int port = Loopback.freePort();
    StoreConfig config =
        new StoreConfig(
            BUCKET,
            URI.create("http://127.0.0.1:" + port),
            REGION,
            Loopback.secret(10),
            Loopback.secret(20));
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    // The settings hold the keys: they go through the pipe, never through a file or the command
    // line.
    process
        .getOutputStream()
        .write((settings(config, data) + "\n.\n").getBytes(StandardCharsets.ISO_8859_1));
    process.getOutputStream().flush();
    awaitAnswer(process, port, log);
    return new EmbeddedS3(process, config);
  }

  static List<String> command() {
    Path own = OwnProcess.code();
    Path proxy = own.resolveSibling("s3proxy.jar");
    if (!Files.exists(proxy)) {
      throw Failure.usage(
          "The embedded S3 server is missing at "
              + proxy
              + ". Build it with ./mvnw -pl jobs -am package");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-DLOG_LEVEL=warn",
        "-cp",
        proxy + ":" + own,
        EmbeddedS3Server.class.getName());
  }

  private static String settings(StoreConfig config, Path data) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("s3proxy.endpoint", config.endpoint().toString());
    settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
    settings.setProperty("s3proxy.identity", config.accessKey());
    settings.setProperty("s3proxy.credential", config.secretKey());
    settings.setProperty("jclouds.provider", "filesystem-nio2");
    settings.setProperty("jclouds.filesystem.basedir", data.toString());
    StringWriter text = new StringWriter();
    settings.store(text, null);
    return text.toString();
  }

  private static void awaitAnswer(Process process, int port, Path log) throws IOException {
    for (long waited = 0; waited < START_TIMEOUT_MILLIS; waited += 50) {
      if (!process.isAlive()) {
        throw new IOException("it ended with code " + process.exitValue() + "; see " + log);
      }
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        pause();
      }
    }
    process.destroyForcibly();
    throw new IOException("it did not answer within a minute; see " + log);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service("Interrupted while the embedded S3 server started", e);
    }
  }
}
