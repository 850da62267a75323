package dev.roundtable.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.ingest.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Times ingest and parse over generated postings beside gunzip, Jackson and DuckDB: all in turn,
 * some times over, after one round that does not count. See the README beside this module.
 */
public final class SpeedBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String GUNZIP = "gunzip";
  private static final String DUCK_DB = "DuckDB";
  private static final double MEGABYTE = 1e6;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Map<String, List<Taken>> taken = new LinkedHashMap<>();
  private final Arguments arguments;
  private final Guide guide = GuideLoader.packaged();
  private final GeneratedLanding landing;
  private final Yardsticks yardsticks;

  private SpeedBenchmark(Arguments arguments) throws IOException {
    this.arguments = arguments;
    this.landing =
        GeneratedLanding.in(
            arguments.work(),
            "postings",
            arguments.postings(),
            arguments.files(),
            new PostingGenerator(guide)::posting);
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
    if (arguments.rounds() > 0) {
      report();
    }
    profile();
  }

  private void describe() {
    OUT.printf(
        "%d postings, %.1f MB of JSON Lines in %d gzip files of %.1f MB together%n",
        landing.records(),
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
    taken.clear();
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
    try (PipelineRun pipeline = new PipelineRun(arguments.work(), guide, Kind.POSTINGS, landing)) {
      Taken ingest = time("ingest", pipeline::ingest);
      long[] facts = new long[1];
      Taken parse = time("parse", () -> facts[0] = pipeline.parse());
      note("  until the facts are there", new Taken(facts[0], Double.NaN));
      note("ingest and parse", ingest.plus(parse));
    }
  }

  private Taken time(String what, Runnable work) {
    System.gc();
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    Taken time = new Taken(System.nanoTime() - start, PROCESS.getProcessCpuTime() - cpu);
    note(what, time);
    return time;
  }

  private void note(String what, Taken time) {
    taken.computeIfAbsent(what, w -> new ArrayList<>()).add(time);
  }

  private void report() {
    double gunzip = median(GUNZIP, Taken::wall);
    double duckDb = arguments.skills() ? median(DUCK_DB, Taken::wall) : Double.NaN;
    OUT.printf(
        "%n%-28s %9s %17s %12s %8s %9s %9s%n",
        "median of " + arguments.rounds(),
        "seconds",
        "least to most",
        "cpu seconds",
        "MB/s",
        "x DuckDB",
        "x gunzip");
    for (String what : taken.keySet()) {
      double[] sorted = sorted(what, Taken::wall);
      double median = median(what, Taken::wall);
      OUT.printf(
          "%-28s %9.2f %17s %12.1f %8.1f %9.2f %8.1f%%%n",
          what,
          median / 1e9,
          "%.2f - %.2f".formatted(sorted[0] / 1e9, sorted[sorted.length - 1] / 1e9),
          median(what, Taken::cpu) / 1e9,
          landing.plainBytes() * 1e3 / median,
          duckDb / median,
          100 * gunzip / median);
    }
  }

  /** One more round that is sampled and not timed. */
  private void profile() throws IOException {
    StageProfile profile = new StageProfile();
    try (PipelineRun pipeline = new PipelineRun(arguments.work(), guide, Kind.POSTINGS, landing)) {
      print("ingest", profile.of(pipeline::ingest, arguments.work().resolve("ingest.collapsed")));
      print("parse", profile.of(pipeline::parse, arguments.work().resolve("parse.collapsed")));
    }
  }

  private static void print(String stage, List<StageProfile.Share> shares) {
    OUT.printf("%nwhere the processor time of %s goes%n", stage);
    for (StageProfile.Share share : shares) {
      if (share.share() >= 0.005) {
        OUT.printf("  %-22s %5.1f%%%n", share.purpose(), 100 * share.share());
      }
    }
  }

  private double[] sorted(String what, ToDoubleFunction<Taken> part) {
    double[] sorted = taken.get(what).stream().mapToDouble(part).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private double median(String what, ToDoubleFunction<Taken> part) {
    double[] sorted = sorted(what, part);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Nanoseconds that went by, and those of all processors of this process. */
  private record Taken(double wall, double cpu) {
    Taken plus(Taken more) {
      return new Taken(wall + more.wall, cpu + more.cpu);
    }
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
