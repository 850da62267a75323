package dev.roundtable.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.roundtable.domain.guide.Guide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the pipeline is held against: the same files, on the same cores. */
final class Yardsticks {
  private static final int BUFFER = 1 << 16;
  private static final String COLUMNS =
      "{source_id: 'VARCHAR', company: 'VARCHAR', title: 'VARCHAR', location: 'VARCHAR',"
          + " url: 'VARCHAR', posted_on: 'DATE', employment_type: 'VARCHAR', description: 'VARCHAR',"
          + " pay_min: 'DOUBLE', pay_max: 'DOUBLE', pay_currency: 'VARCHAR', pay_period: 'VARCHAR'}";

  private final List<Path> files;
  private final int cores;

  Yardsticks(List<Path> files, int cores) {
    this.files = files;
    this.cores = cores;
  }

  /** Unpacks every file and throws the bytes away. */
  void gunzip() {
    eachFile(
        in -> {
          byte[] buffer = new byte[BUFFER];
          long bytes = 0;
          int read;
          while ((read = in.read(buffer)) >= 0) {
            bytes += read;
          }
          return bytes;
        });
  }

  /** Unpacks every file, reads every token and takes the text of every value. */
  void jackson() {
    JsonFactory factory = new JsonFactory();
    eachFile(
        in -> {
          long characters = 0;
          try (JsonParser parser = factory.createParser(in)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
              characters += token == JsonToken.VALUE_STRING ? parser.getText().length() : 0;
            }
          }
          return characters;
        });
  }

  /** Reads the files with DuckDB, and writes their columns as Parquet. */
  void duckDb(Path parquet) {
    duckDb("description", parquet);
  }

  /**
   * Reads the files with DuckDB, finds every spelling of every skill, and writes Parquet. Of the
   * ways to write the expression this is the quickest.
   */
  void duckDbSkills(Guide guide, Path parquet) {
    String pattern = spellings(guide).replace("'", "''");
    duckDb(
        "list_distinct(regexp_extract_all(lower(description), '" + pattern + "', 1)) AS skills",
        parquet);
  }

  private void duckDb(String text, Path parquet) {
    String query =
        "COPY (SELECT * EXCLUDE (description), %s FROM read_json('%s/*.jsonl.gz', format = 'newline_delimited', columns = %s)) TO '%s' (FORMAT parquet, COMPRESSION snappy)"
            .formatted(text, files.get(0).getParent(), COLUMNS, parquet);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + cores);
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(query);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB could not do it: " + e.getMessage(), e);
    }
  }

  static String duckDbVersion() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /** One group with all spellings, longest first, between characters that no word is made of. */
  private static String spellings(Guide guide) {
    return guide.skills().stream()
        .flatMap(skill -> Stream.concat(skill.aliases().stream(), skill.exactAliases().stream()))
        .map(alias -> alias.strip().toLowerCase(java.util.Locale.ROOT))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(alias -> alias))
        .map(
            alias ->
                Pattern.compile("[^a-z0-9 \\u0080-\\uffff]").matcher(alias).replaceAll("\\\\$0"))
        .collect(Collectors.joining("|", "(?:^|[^a-z0-9])(", ")(?:[^a-z0-9+#]|$)"));
  }

  @FunctionalInterface
  private interface Reader {
    long read(InputStream in) throws IOException;
  }

  private void eachFile(Reader reader) {
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (Path file : files) {
        tasks.add(
            () -> {
              try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
                return reader.read(in);
              }
            });
      }
      for (Future<Long> task : pool.invokeAll(tasks)) {
        if (task.get() == 0) {
          throw new IllegalStateException("A generated file is empty");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
