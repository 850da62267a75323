package dev.roundtable.ingest.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
}
