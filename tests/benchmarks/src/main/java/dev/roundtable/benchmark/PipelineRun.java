package dev.roundtable.benchmark;

import dev.roundtable.cli.SparkSessions;
import dev.roundtable.compensation.CompensationStage;
import dev.roundtable.domain.Progress;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.ingest.Ingest;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.Landing;
import dev.roundtable.ingest.mapped.Mappings;
import dev.roundtable.parse.ParseStage;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.table.Deriver;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The stages ingest and parse as the command line runs them, over an S3 server and an empty lake in
 * a folder of their own. The server, the session and the landing of the files are not timed.
 */
final class PipelineRun implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

  private final Path folder;
  private final Guide guide;
  private final EmbeddedS3 server;
  private final ObjectStore store;
  private final SparkSession spark;
  private final Lake lake;

  PipelineRun(Path work, Guide guide, Kind kind, GeneratedLanding landing) throws IOException {
    this.folder = Files.createTempDirectory(work, "lake");
    this.guide = guide;
    this.server = EmbeddedS3.start(folder);
    this.store = ObjectStore.open(server.config());
    this.spark = SparkSessions.open(server.config());
    this.lake = new Lake(spark, SparkSessions.lakeRoot(server.config()));
    new Landing(store).land(Landing.plan(kind, landing.folder(), "generated", DAY), new Steps());
  }

  /** Landing to bronze. */
  void ingest() {
    new Ingest(lake, store, new Mappings(null), Kind.ALL).run(DAY, new Steps());
  }

  /**
   * Bronze to silver: facts of each posting, newest versions, clusters, and the tables of details.
   *
   * @return nanoseconds until the facts of each posting were there
   */
  long parse() {
    long start = System.nanoTime();
    Steps steps = new Steps();
    new Deriver(lake, DAY, steps).run("parse", ParseStage.derivations(guide));
    return steps.firstAt - start;
  }

  /** Some tables of pay. */
  void derivePay(Predicate<Table> wanted) {
    new Deriver(lake, DAY, new Steps())
        .run(
            "derive",
            CompensationStage.derivations(guide).stream()
                .filter(derivation -> wanted.test(derivation.writes()))
                .toList());
  }

  /** The Parquet files of a table that was written once. */
  Path files(Table table) {
    return folder.resolve("s3/roundtable/lake").resolve(table.layer()).resolve(table.name());
  }

  @Override
  public void close() throws IOException {
    SparkSessions.close(spark);
    store.close();
    server.close();
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  /** Notes when the first table was ready. */
  private static final class Steps implements Progress {
    private long firstAt;

    @Override
    public void start(String task, long steps) {
      firstAt = 0;
    }

    @Override
    public void step(String what) {
      firstAt = firstAt == 0 ? System.nanoTime() : firstAt;
    }

    @Override
    public void finish(String summary) {}
  }
}
