package dev.roundtable.benchmark;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times ingest and parse over generated postings beside gunzip, Jackson and DuckDB: all in turn,
 * some times over, after one round that does not count. See the README beside this module.
 */
public final class SpeedBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String GUNZIP = "gunzip";
  private static final String DUCK_DB = "DuckDB";
  private static final double MEGABYTE = 1e6;

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Arguments arguments;
  private final Guide guide = GuideLoader.packaged();
  private final GeneratedLanding landing;
  private final Yardsticks yardsticks;

  private SpeedBenchmark(Arguments arguments) throws IOException {
    this.arguments = arguments;
    this.landing =
        GeneratedLanding.in(arguments.work(), guide, arguments.postings(), arguments.files());
    this.yardsticks = new Yardsticks(landing.files(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Runs with {@code [--postings N] [--files N] [--rounds N] [--duckdb-skills true|false] [--work
   * DIR]}; without DuckDB's search for skills it is done in a tenth of the time.
   */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    new SpeedBenchmark(Arguments.of(args)).run();
  }

  private void run() throws IOException {
    describe();
    warmUp();
    for (int round = 1; round <= arguments.rounds(); round++) {
      round();
      OUT.println("round " + round + " of " + arguments.rounds() + " is done");
    }
    report();
    profile();
  }

  private void describe() {
    OUT.printf(
        "%d postings, %.1f MB of JSON Lines in %d gzip files of %.1f MB together%n",
        landing.postings(),
        landing.plainBytes() / MEGABYTE,
        landing.files().size(),
        landing.packedBytes() / MEGABYTE);
    OUT.printf(
        "%d cores, %s %s, heap %d MB, %s; DuckDB %s; tables on the embedded S3 server%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() >> 20,
        System.getProperty("os.name"),
        Yardsticks.duckDbVersion());
  }

  /** The compiler is done with this JVM's code after it; DuckDB's is compiled already. */
  private void warmUp() throws IOException {
    yardsticks.gunzip();
    yardsticks.jackson();
    pipeline();
    seconds.clear();
  }

  private void round() throws IOException {
    time(GUNZIP, yardsticks::gunzip);
    time("gunzip + Jackson", yardsticks::jackson);
    Path parquet = arguments.work().resolve("duckdb.parquet");
    time("DuckDB without skills", () -> yardsticks.duckDb(parquet));
    if (arguments.skills()) {
      time(DUCK_DB, () -> yardsticks.duckDbSkills(guide, parquet));
    }
    Files.deleteIfExists(parquet);
    pipeline();
  }

  private void pipeline() throws IOException {
    try (PipelineRun pipeline = new PipelineRun(arguments.work(), guide, landing)) {
      double ingest = time("ingest", pipeline::ingest);
      long[] facts = new long[1];
      double parse = time("parse", () -> facts[0] = pipeline.parse());
      note("parse: facts of each posting", facts[0] / 1e9);
      note("parse: the tables after them", parse - facts[0] / 1e9);
      note("ingest and parse", ingest + parse);
    }
  }

  private double time(String what, Runnable work) {
    System.gc();
    long start = System.nanoTime();
    work.run();
    double taken = (System.nanoTime() - start) / 1e9;
    note(what, taken);
    return taken;
  }

  private void note(String what, double taken) {
    seconds.computeIfAbsent(what, w -> new ArrayList<>()).add(taken);
  }

  private void report() {
    double gunzip = median(GUNZIP);
    double duckDb = arguments.skills() ? median(DUCK_DB) : Double.NaN;
    OUT.printf(
        "%n%-30s %9s %15s %8s %9s %10s%n",
        "median of " + arguments.rounds(),
        "seconds",
        "least to most",
        "MB/s",
        "x DuckDB",
        "x gunzip");
    for (String what : seconds.keySet()) {
      double[] sorted = sorted(what);
      double median = median(what);
      OUT.printf(
          "%-30s %9.2f %15s %8.1f %9.2f %9.0f%%%n",
          what,
          median,
          "%.2f - %.2f".formatted(sorted[0], sorted[sorted.length - 1]),
          landing.plainBytes() / MEGABYTE / median,
          duckDb / median,
          100 * gunzip / median);
    }
  }

  /** One more round that is sampled and not timed. */
  private void profile() throws IOException {
    StageProfile profile = new StageProfile();
    try (PipelineRun pipeline = new PipelineRun(arguments.work(), guide, landing)) {
      print("ingest", profile.of(pipeline::ingest));
      print("parse", profile.of(pipeline::parse));
    }
  }

  private static void print(String stage, List<StageProfile.Share> shares) {
    OUT.printf("%nwhere the processor time of %s goes%n", stage);
    for (StageProfile.Share share : shares) {
      if (share.share() >= 0.005) {
        OUT.printf(
            "  %-22s %5.1f%% %7.2f s%n", share.purpose(), 100 * share.share(), share.seconds());
      }
    }
  }

  private double[] sorted(String what) {
    double[] sorted = seconds.get(what).stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private double median(String what) {
    double[] sorted = sorted(what);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private record Arguments(int postings, int files, int rounds, boolean skills, Path work) {
    static Arguments of(String... args) throws IOException {
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 0; i + 1 < args.length; i += 2) {
        given.put(args[i], args[i + 1]);
      }
      Path work = Path.of(given.getOrDefault("--work", "target/benchmark"));
      Files.createDirectories(work);
      return new Arguments(
          Integer.parseInt(given.getOrDefault("--postings", "200000")),
          Integer.parseInt(given.getOrDefault("--files", "16")),
          Integer.parseInt(given.getOrDefault("--rounds", "5")),
          Boolean.parseBoolean(given.getOrDefault("--duckdb-skills", "true")),
          work);
    }
  }
}
