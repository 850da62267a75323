package dev.roundtable.benchmark;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.ingest.Kind;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Generated offers through all stages of pay, beside DuckDB's quantiles of the same groups. */
public final class PayBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Table DISTRIBUTION = Table.of("gold.comp_distribution");

  /** What gold.comp_distribution holds, but for intervals, steps, recent pay and what is hidden. */
  private static final String DUCK_DB =
      """
      COPY (
        WITH companies AS (SELECT * EXCLUDE (company_id), unnest([company_id, 'all']) AS company_id
            FROM '%s/**/*.parquet' WHERE included),
          metros AS (SELECT * EXCLUDE (metro_id), unnest([metro_id, 'all']) AS metro_id FROM companies)
        SELECT company_id, role, level, metro_id, count(*) AS n, min(year), max(year),
          quantile_cont(total_usd, [0.1, 0.25, 0.5, 0.75, 0.9]) AS total, quantile_cont(base_usd, 0.5) AS base,
          quantile_cont(equity_usd, 0.5) AS equity, quantile_cont(bonus_usd, 0.5) AS bonus,
          quantile_cont(years_experience, [0.25, 0.5, 0.75]) AS years
        FROM metros GROUP BY ALL)
      TO '%s' (FORMAT parquet)""";

  private PayBenchmark() {}

  /** Runs with {@code OFFERS CELLS ROUNDS WORK}. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    int offers = Integer.parseInt(args[0]);
    int cells = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    Path work = Files.createDirectories(Path.of(args[3]));
    GeneratedLanding landing =
        GeneratedLanding.in(
            work, "offers-of-" + cells, offers, 16, new OfferGenerator(cells)::offer);
    OUT.printf(
        "%d offers of %d cells, %.0f MB; %d cores, heap %d MB%n",
        offers,
        cells,
        landing.plainBytes() / 1e6,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ratios[round] = round(work, landing);
    }
    java.util.Arrays.sort(ratios);
    OUT.printf(
        "quantile step: median of %d rounds %.1f times DuckDB%n", rounds, ratios[rounds / 2]);
  }

  /** One round on a lake of its own; the times of the quantile step over that of DuckDB. */
  private static double round(Path work, GeneratedLanding landing) throws IOException {
    Path parquet = work.resolve("duckdb.parquet");
    try (PipelineRun run = new PipelineRun(work, GuideLoader.packaged(), Kind.OFFERS, landing)) {
      Stopwatch.time("ingest", run::ingest);
      Stopwatch.time("parse", run::parse);
      double ours = Stopwatch.time("quantile step", () -> run.derivePay(DISTRIBUTION::equals));
      double duckDb =
          Stopwatch.time("DuckDB", () -> duckDb(run.files(Table.of("silver.offer")), parquet));
      Stopwatch.time(
          "other tables of pay", () -> run.derivePay(table -> !table.equals(DISTRIBUTION)));
      return ours / duckDb;
    } finally {
      Files.deleteIfExists(parquet);
    }
  }

  private static void duckDb(Path offers, Path parquet) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute(DUCK_DB.formatted(offers, parquet));
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB could not do it: " + e.getMessage(), e);
    }
  }
}
