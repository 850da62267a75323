package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * All stages on a standalone cluster of two workers, with the jar that clusters get. What is
 * published is what one JVM publishes, byte for byte, also when an executor or the driver is killed
 * on the way.
 */
@TestMethodOrder(OrderAnnotation.class)
class ClusterTest {
  private static final String FIRST = "2026-08-20";
  private static final String SECOND = "2026-08-21";
  private static final List<String> FILES =
      List.of(
          "offers/payshare/2026-08-15/offers.jsonl.gz",
          "postings/careers/2026-08-15/postings.jsonl",
          "reports/loopnotes/2026-08-15/reports.jsonl.gz");

  @TempDir private static Path folder;
  private static Process cluster;
  private static String master;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Launcher.hasOneJar(), "Skipped: a cluster runs the jar that './mvnw verify' makes");
    for (String place : List.of("cluster", "here")) {
      FILES.forEach(file -> land(file, folder.resolve(place)));
    }
    cluster =
        Launcher.start(
            Map.of(),
            "cluster",
            "start",
            "--port",
            "0",
            "--home",
            folder.resolve("spark").toString());
    master = Launcher.awaitLine(cluster, "Cluster: (spark://\\S+) ").group(1);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (cluster != null) {
      List<ProcessHandle> parts = cluster.descendants().toList();
      cluster.destroy();
      assertThat(cluster.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(parts).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
    }
  }

  private static void land(String file, Path workspace) {
    String[] parts = file.split("/");
    Path sample = OffersOnlyRun.sample().resolve("landing").resolve(file);
    OffersOnlyRun.succeed(
        "land",
        parts[0],
        sample.toString(),
        "--source",
        parts[1],
        "--date",
        parts[2],
        "--local",
        workspace.toString());
  }

  @Test
  @Order(1)
  void anExecutorThatIsKilledChangesNothing() throws Exception {
    Process run = run(FIRST);
    Launcher.awaitLine(run, "ingest: .* records from 3 objects");
    ProcessHandle executor =
        cluster
            .descendants()
            .filter(
                process ->
                    process
                        .info()
                        .commandLine()
                        .orElse("")
                        .contains("CoarseGrainedExecutorBackend"))
            .findFirst()
            .orElseThrow();
    executor.destroyForcibly();
    assertSucceeds(run);
    OffersOnlyRun.succeed("run", "--as-of", FIRST, "--local", folder.resolve("here").toString());
    assertThat(site("cluster")).isEqualTo(site("here"));
  }

  @Test
  @Order(2)
  void aDriverThatIsKilledLeavesTheLastReleaseAndTheNextRunFinishes() throws Exception {
    SortedMap<String, String> before = site("cluster");
    Process run = run(SECOND);
    Launcher.awaitLine(run, "parse: .* tables changed");
    run.destroyForcibly();
    run.waitFor();
    assertThat(site("cluster")).isEqualTo(before);
    assertSucceeds(run(SECOND));
    SortedMap<String, String> after = site("cluster");
    assertThat(after).hasSizeGreaterThan(before.size());
    assertThat(after.get("current.json")).contains(SECOND).isNotEqualTo(before.get("current.json"));
    // Nothing landed between the two days: their pages are the same documents.
    assertThat(documents(after)).isNotEmpty().isEqualTo(documents(before));
  }

  @Test
  @Order(3)
  void aMasterThatIsDownIsSaid() {
    Roundtable.Outcome down =
        Roundtable.run(
            "check",
            "--as-of",
            FIRST,
            "--local",
            folder.resolve("here").toString(),
            "--master",
            "spark://127.0.0.1:1");
    assertThat(down.exitCode()).isEqualTo(5);
    assertThat(down.err()).contains("No Spark master answers at spark://127.0.0.1:1");
    Roundtable.Outcome wrong =
        Roundtable.run("check", "--as-of", FIRST, "--master", "http://127.0.0.1:7077");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--master is spark://HOST:PORT");
  }

  @Test
  @Order(4)
  void aPortThatIsTakenIsSaid() {
    String port = master.replaceFirst(".*:", "");
    Roundtable.Outcome second = Roundtable.run("cluster", "start", "--port", port);
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("Port " + port + " is taken");
    Roundtable.Outcome memory = Roundtable.run("cluster", "start", "--memory", "2x");
    assertThat(memory.exitCode()).isEqualTo(2);
  }

  private static Process run(String day) throws IOException {
    return Launcher.start(
        Map.of(),
        "run",
        "--as-of",
        day,
        "--local",
        folder.resolve("cluster").toString(),
        "--master",
        master);
  }

  private static void assertSucceeds(Process run) throws Exception {
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(output).isZero();
  }

  private static SortedMap<String, String> documents(SortedMap<String, String> site) {
    SortedMap<String, String> documents = new TreeMap<>(site);
    documents.keySet().removeIf(file -> !file.startsWith("objects/"));
    return documents;
  }

  private static SortedMap<String, String> site(String place) throws IOException {
    return Roundtable.contents(folder.resolve(place).resolve("s3/roundtable/site"));
  }
}
