package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day on a standalone cluster of two workers, with the jar that clusters get, started as EMR
 * starts it too. An executor is killed on the way, and a driver. What is published is what one JVM
 * publishes, byte for byte, whatever locale, time zone and charset the machines of the cluster
 * have.
 */
@TestMethodOrder(OrderAnnotation.class)
class ClusterTest {
  private static final String DAY = "2026-10-01";
  private static final Path JAR = Launcher.ROOT.resolve("jobs/target/roundtable.jar");
  private static final Path RUNTIME = Launcher.ROOT.resolve("infra/runtime/target/classpath.txt");

  /** What a machine may be set to, and no result may depend on. */
  private static final String ELSEWHERE =
      "-Duser.timezone=Asia/Kolkata -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1";

  @TempDir private static Path folder;
  private static Process cluster;
  private static String master;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Launcher.hasOneJar(), "Skipped: a cluster runs the jar that './mvnw verify' makes");
    Roundtable.copy(OffersOnlyRun.workspace(), folder.resolve("here"));
    land("postings", "careers", 100);
    land("reports", "loopnotes", 200);
    Roundtable.copy(folder.resolve("here"), folder.resolve("cluster"));
    cluster =
        Launcher.start(
            Map.of("JAVA_TOOL_OPTIONS", ELSEWHERE),
            "cluster",
            "start",
            "--port",
            "0",
            "--home",
            folder.resolve("spark").toString());
    master = Launcher.awaitLine(cluster, "Cluster: (spark://\\S+) ").group(1);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (cluster != null) {
      List<ProcessHandle> parts = cluster.descendants().toList();
      cluster.toHandle().destroy();
      assertThat(cluster.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(parts).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
      assertThat(Launcher.rest(cluster)).doesNotContain("The master ended by itself");
    }
  }

  /**
   * Lands the first records of a file of the sample: what one JVM does meanwhile is not the point.
   */
  private static void land(String kind, String source, int records) throws IOException {
    Path sample =
        OffersOnlyRun.sample()
            .resolve("landing/%s/%s/2026-09-29/%s.jsonl".formatted(kind, source, kind));
    Path few = folder.resolve(kind + ".jsonl");
    try (Stream<String> lines = Files.lines(sample)) {
      Files.write(few, lines.limit(records).toList());
    }
    OffersOnlyRun.succeed(
        "land",
        kind,
        few.toString(),
        "--source",
        source,
        "--date",
        DAY,
        "--local",
        folder.resolve("here").toString());
  }

  @Test
  @Order(1)
  void aKilledExecutorIsReplacedAndAKilledDriverLeavesTheLastReleaseLive() throws Exception {
    SortedMap<String, String> before = site("cluster");
    Process run =
        Launcher.start(
            Map.of(),
            "run",
            "--as-of",
            DAY,
            "--local",
            folder.resolve("cluster").toString(),
            "--master",
            master);
    Launcher.awaitLine(run, "silver\\.parsed_\\w+ \\d+ rows");
    Set<Long> executors = executors();
    ProcessHandle.of(executors.iterator().next()).orElseThrow().destroyForcibly();
    Launcher.awaitLine(run, "parse: .* tables changed");
    awaitOtherThan(executors);
    Launcher.awaitLine(run, "export: 1 of 1 tables changed");
    run.destroyForcibly();
    run.waitFor();
    assertThat(site("cluster")).containsAllEntriesOf(before);
  }

  @Test
  @Order(2)
  void aSubmittedJarFinishesTheWorkAndPublishesWhatOneJvmDoes() throws Exception {
    JsonNode summary = sparkSubmit("run", "--as-of", DAY);
    assertThat(summary.path("published").booleanValue()).isTrue();
    for (String stage : List.of("parse", "derive", "export")) {
      assertThat(summary.path(stage)).as(stage).isNotEmpty();
      assertThat(summary.path(stage))
          .as("what was made with one executor less stands")
          .allMatch(table -> table.asText().equals("unchanged"));
    }
    OffersOnlyRun.succeed("run", "--as-of", DAY, "--local", folder.resolve("here").toString());
    assertThat(executorLogs()).isNotEmpty().allMatch(log -> read(log).contains(ELSEWHERE));
    assertThat(site("cluster").get("current.json")).contains(DAY);
    assertThat(site("cluster")).isEqualTo(site("here"));
  }

  @Test
  @Order(3)
  void aMasterThatIsDownIsSaid() {
    Roundtable.Outcome down =
        Roundtable.run(
            "check",
            "--as-of",
            DAY,
            "--local",
            folder.resolve("here").toString(),
            "--master",
            "spark://127.0.0.1:1");
    assertThat(down.exitCode()).isEqualTo(5);
    assertThat(down.err()).contains("No Spark master answers at spark://127.0.0.1:1");
    Roundtable.Outcome wrong =
        Roundtable.run("check", "--as-of", DAY, "--master", "http://127.0.0.1:7077");
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

  /** As a scheduler starts it: Spark's own command, with the jar and nothing of ours beside it. */
  private static JsonNode sparkSubmit(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Launcher.ROOT.resolve("jobs/jvm.options"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1500m",
                "-cp",
                Files.readString(RUNTIME).strip(),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "--class",
                "dev.roundtable.cli.Main",
                JAR.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--local", folder.resolve("cluster").toString()));
    Path log = folder.resolve("submit.log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    List<String> printed = Launcher.rest(process).lines().toList();
    assertThat(process.waitFor()).as(() -> printed + "\n" + read(log)).isZero();
    return Roundtable.json(printed.get(printed.size() - 1));
  }

  /** Java says there first what it was told beside its command line. */
  private static List<Path> executorLogs() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("spark"))) {
      return files.filter(file -> file.getFileName().toString().equals("stderr")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Long> executors() {
    return cluster
        .descendants()
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .map(ProcessHandle::pid)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void awaitOtherThan(Set<Long> former) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (!former.containsAll(executors())) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("Nobody replaced the executor that was killed: " + former);
  }

  private static SortedMap<String, String> site(String place) throws IOException {
    return Roundtable.contents(folder.resolve(place).resolve("s3/roundtable/site"));
  }
}
