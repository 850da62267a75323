package dev.roundtable.ingest.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Makes Parquet files. */
public final class ParquetFiles {
  /** Some fields of a canonical posting. */
  static final String CANONICAL =
      """
      message posting {
        required binary source_id (UTF8); required binary company (UTF8); required binary title (UTF8);
        optional binary description (UTF8); optional double pay_min; optional int32 posted_on (DATE);
      }
      """;

  private static final long ROW_GROUP = 1 << 16;

  private ParquetFiles() {}

  /** A file of rows, each filled by one of the functions. */
  public static byte[] of(Path folder, String schema, List<Consumer<Group>> rows)
      throws IOException {
    return of(folder, schema, CompressionCodecName.SNAPPY, rows);
  }

  static byte[] of(
      Path folder, String schema, CompressionCodecName codec, List<Consumer<Group>> rows)
      throws IOException {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    Path file = folder.resolve("rows.parquet");
    Files.deleteIfExists(file);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(type)
            .withCompressionCodec(codec)
            .withRowGroupSize(ROW_GROUP)
            .build()) {
      for (Consumer<Group> fill : rows) {
        Group row = new SimpleGroup(type);
        fill.accept(row);
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }

  /** Rows that each hold one posting. */
  static List<Consumer<Group>> postings(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .<Consumer<Group>>mapToObj(i -> row -> posting(row, "id-" + i))
        .toList();
  }

  static Group posting(Group row, String id) {
    return row.append("source_id", id).append("company", "Acme " + id).append("title", "Engineer");
  }
}
