package dev.roundtable.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.cli.SparkSessions;
import dev.roundtable.domain.Progress;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.pages.PagesStage;
import dev.roundtable.pages.release.Export;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The pages of many companies, made and exported: those of a demo's companies under further names,
 * with the statistics of the demo.
 */
public final class PagesBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final Table PAGE = Table.of("gold.page");

  private PagesBenchmark() {}

  /** Runs with {@code WORKSPACE COPIES}; the workspace is a demo's, which the run changes. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    int copies = Integer.parseInt(args[1]);
    try (EmbeddedS3 server = EmbeddedS3.start(Path.of(args[0]));
        ObjectStore store = ObjectStore.open(server.config())) {
      SparkSession spark = SparkSessions.open(server.config());
      try {
        run(new Lake(spark, SparkSessions.lakeRoot(server.config())), store, copies);
      } finally {
        SparkSessions.close(spark);
      }
    }
  }

  private static void run(Lake lake, ObjectStore store, int copies) {
    Guide guide = repeated(GuideLoader.packaged(), copies);
    OUT.printf(
        "%d companies; %d cores, heap %d MB%n",
        guide.companies().size(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    double making = Stopwatch.time("make", () -> make(lake, guide, copies));
    long pages = lake.read(PAGE).filter(col("status").equalTo("made")).count();
    double first = Stopwatch.time("first release", () -> export(lake, store, guide));
    double again = Stopwatch.time("unchanged release", () -> export(lake, store, guide));
    OUT.printf(
        "%d pages: made at %.0f a second, first release at %.0f, unchanged at %.0f%n",
        pages, pages / making, pages / first, pages / again);
  }

  private static void make(Lake lake, Guide guide, int copies) {
    Map<Table, Dataset<Row>> frames = new HashMap<>();
    for (Input input : PagesStage.inputs()) {
      Dataset<Row> rows = lake.read(input.table()).filter(col("as_of_date").equalTo(lit(DAY)));
      frames.put(
          input.table(),
          Arrays.asList(rows.columns()).contains("company_id") ? repeated(rows, copies) : rows);
    }
    Dataset<Row> pages =
        PagesStage.pages(guide)
            .derive(new Frames(lake.spark(), frames, DAY))
            .withColumn("as_of_date", lit(DAY))
            .withColumn("method_version", lit("benchmark"))
            .withColumn("run_id", lit("benchmark"));
    lake.replace(PAGE, col("as_of_date").equalTo(lit(DAY)), DAY.toString(), pages);
  }

  private static void export(Lake lake, ObjectStore store, Guide guide) {
    new Export(lake, store).publish(DAY, guide, Export.Settings.DEFAULT, Progress.SILENT);
  }

  /** Every row once more for each copy; those of all companies stay single. */
  private static Dataset<Row> repeated(Dataset<Row> rows, int copies) {
    Dataset<Row> copied =
        rows.filter(col("company_id").notEqual("all"))
            .withColumn("copy", explode(sequence(lit(0), lit(copies - 1))))
            .withColumn(
                "company_id",
                when(col("copy").equalTo(0), col("company_id"))
                    .otherwise(concat(col("company_id"), lit("_c"), col("copy"))))
            .drop("copy");
    return copied.unionByName(rows.filter(col("company_id").equalTo("all")));
  }

  private static Guide repeated(Guide guide, int copies) {
    List<Company> companies = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      for (Company company : guide.companies()) {
        companies.add(copy == 0 ? company : renamed(company, copy));
      }
    }
    return new Guide(
        guide.version(),
        guide.roles(),
        guide.levels(),
        companies,
        guide.metros(),
        guide.countries(),
        guide.domains(),
        guide.skills(),
        guide.problems(),
        guide.fx(),
        guide.site());
  }

  private static Company renamed(Company of, int copy) {
    return new Company(
        of.id() + "_c" + copy,
        of.name() + " " + copy,
        of.slug() + "-c" + copy,
        of.aliases(),
        of.locations(),
        of.loopSummary(),
        of.behavioral(),
        of.referenceMetro(),
        of.stages(),
        of.ladder(),
        of.rounds(),
        of.values(),
        of.bands(),
        of.offices());
  }
}
