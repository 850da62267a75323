package dev.roundtable.cli;

import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one Spark session and S3 server of a test JVM; both end with it. */
public final class SharedSpark {
  private SharedSpark() {}

  private static final class Holder {
    static final EmbeddedS3 SERVER = EmbeddedS3.start(temporaryFolder());
    static final SparkSession SESSION = SparkSessions.open(SERVER.config());

    private static Path temporaryFolder() {
      try {
        Path folder = Files.createTempDirectory("roundtable-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteTree(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void deleteTree(Path folder) {
      SERVER.close();
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The session, wired to the server. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** The server's bucket. */
  public static StoreConfig bucket() {
    return Holder.SERVER.config();
  }

  /** The lake of the bucket; every test of a table shares it. */
  public static Lake lake() {
    return new Lake(session(), SparkSessions.lakeRoot(bucket()));
  }

  /** Rows of a table, with the columns of its DDL. */
  public static Dataset<Row> frame(String table, List<Row> rows) {
    return session().createDataFrame(rows, Ddl.of(Table.of(table)).schema());
  }
}
