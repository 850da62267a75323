package dev.roundtable.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import one.profiler.AsyncProfiler;
import one.profiler.Counter;

/**
 * Where a stage's processor time goes: samples of all threads of this JVM, native code, compiler
 * and collector included, each told by the outermost call that says what it is for. The S3 server
 * is another process and is not in it.
 */
final class StageProfile {
  /**
   * What a sample is for, by what its stack holds; the first that fits. Work comes before what
   * carries it, so that the copying that a parser makes Spark do is the parser's.
   */
  private static final Map<String, List<String>> PURPOSES = purposes();

  private final AsyncProfiler profiler = AsyncProfiler.getInstance();

  /**
   * Runs a stage and gives the share of each purpose, largest first.
   *
   * @param stacks file to write the samples to, a stack a line, as programs for flame graphs read
   *     it
   */
  List<Share> of(Runnable stage, Path stacks) {
    try {
      profiler.execute("start,event=itimer,interval=4ms,jstackdepth=512");
      stage.run();
      profiler.stop();
      String collapsed = profiler.dumpCollapsed(Counter.SAMPLES);
      Files.writeString(stacks, collapsed);
      return shares(collapsed);
    } catch (IOException e) {
      throw new IllegalStateException("The profiler does not work here: " + e.getMessage(), e);
    }
  }

  /**
   * A part of a stage, as a share of the processor time. A busy machine takes fewer samples than it
   * was asked for, so that they cannot be counted as seconds.
   */
  record Share(String purpose, double share) {}

  private static List<Share> shares(String collapsed) {
    Map<String, Long> counts = new LinkedHashMap<>();
    long all = 0;
    for (String line : collapsed.split("\n")) {
      int blank = line.lastIndexOf(' ');
      if (blank > 0) {
        long count = Long.parseLong(line.substring(blank + 1));
        counts.merge(purpose(line.substring(0, blank)), count, Long::sum);
        all += count;
      }
    }
    List<Share> shares = new ArrayList<>();
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      double part = (double) entry.getValue() / all;
      shares.add(new Share(entry.getKey(), part));
    }
    shares.sort(Comparator.comparingDouble(Share::share).reversed());
    return shares;
  }

  private static String purpose(String stack) {
    for (Map.Entry<String, List<String>> purpose : PURPOSES.entrySet()) {
      for (String mark : purpose.getValue()) {
        if (stack.contains(mark)) {
          return purpose.getKey();
        }
      }
    }
    return "other";
  }

  private static Map<String, List<String>> purposes() {
    Map<String, List<String>> purposes = new LinkedHashMap<>();
    purposes.put("compiling Java", List.of("CompileBroker", "C2Compiler", "Compiler::"));
    purposes.put("collecting garbage", List.of("GenCollectedHeap", "VMThread", "GCTask", "G1"));
    purposes.put("gunzip", List.of("java/util/zip/Inflater", "java/util/zip/GZIPInputStream"));
    purposes.put("skills", List.of("dev/roundtable/domain/skill/"));
    purposes.put("pay", List.of("dev/roundtable/domain/salary/", "domain/posting/StructuredPay"));
    purposes.put("title", List.of("dev/roundtable/domain/title/"));
    purposes.put("company", List.of("dev/roundtable/domain/company/"));
    purposes.put("place", List.of("dev/roundtable/domain/location/"));
    purposes.put("years and education", List.of("dev/roundtable/domain/requirement/"));
    purposes.put("language", List.of("domain/text/Language"));
    purposes.put(
        "shingles", List.of("domain/text/Shingles", "domain/text/MinHash", "NearDuplicates"));
    purposes.put("sections", List.of("domain/text/PostingText", "domain/text/Headings"));
    purposes.put("hash of the text", List.of("dev/roundtable/domain/Hashes", "domain/text/Fold"));
    purposes.put("JSON Schema", List.of("com/networknt", "record/RecordSchema"));
    purposes.put("JSON", List.of("com/fasterxml", "ingest/record/Json"));
    purposes.put("lines and UTF-8", List.of("ingest/json/", "ingest/record/Content"));
    purposes.put("reading S3", List.of("dev/roundtable/store/", "ingest/StoreStream"));
    purposes.put("cache of rows", List.of("InMemoryRelation", "CachedBatch", "columnar/Column"));
    purposes.put(
        "writing Parquet",
        List.of("ParquetOutputWriter", "parquet/hadoop/Parquet", "parquet/column"));
    purposes.put("reading Parquet", List.of("VectorizedParquet", "datasources/parquet"));
    purposes.put(
        "statistics of Delta", List.of("DeltaTaskStatisticsTracker", "DeltaJobStatistics"));
    purposes.put("shuffle and sort", List.of("spark/shuffle", "UnsafeExternalSort", "SortExec"));
    purposes.put("S3A", List.of("hadoop/fs/s3a", "awssdk"));
    purposes.put("planning", List.of("spark/sql/catalyst", "spark/sql/delta", "codehaus/janino"));
    purposes.put("rows of facts", List.of("dev/roundtable/"));
    purposes.put("Spark", List.of("org/apache/spark"));
    return purposes;
  }
}
