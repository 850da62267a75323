package dev.roundtable.ingest.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedParquetTest {
  private static final RecordSchema POSTING = RecordSchema.of("posting");

  @TempDir Path folder;

  @Test
  void refusesWhatIsNoParquet() throws Exception {
    assertRefused(
        "id,company\n".getBytes(StandardCharsets.UTF_8), Rejection.Reason.NOT_PARQUET, ".parquet");
    assertRefused(new byte[] {'P', 'A', 'R', '1'}, Rejection.Reason.TRUNCATED, "");
    byte[] file = ParquetFiles.of(folder, ParquetFiles.CANONICAL, ParquetFiles.postings(1, 10));
    assertRefused(Arrays.copyOf(file, file.length - 20), Rejection.Reason.TRUNCATED, "breaks off");
    byte[] badFooter = file.clone();
    Arrays.fill(badFooter, file.length - 120, file.length - 8, (byte) 0x5a);
    assertRefused(badFooter, Rejection.Reason.NOT_PARQUET, "footer");
    byte[] longFooter = file.clone();
    ByteBuffer.wrap(longFooter)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(file.length - 8, Integer.MAX_VALUE);
    assertRefused(longFooter, Rejection.Reason.NOT_PARQUET, "footer");
  }

  @Test
  void keepsTheRowsBeforeADamagedGroup() throws Exception {
    byte[] file =
        ParquetFiles.of(
            folder,
            ParquetFiles.CANONICAL,
            CompressionCodecName.UNCOMPRESSED,
            ParquetFiles.postings(1, 20_000));
    byte[] damaged = file.clone();
    Arrays.fill(damaged, file.length / 2, file.length / 2 + 5_000, (byte) 0xff);
    List<SourceRecord> records = Reading.read(canonical(), damaged);
    SourceRecord last = records.get(records.size() - 1);
    assertThat(last.reason()).isEqualTo(Rejection.Reason.NOT_PARQUET);
    assertThat(last.number()).isEqualTo(records.size());
    assertThat(records.stream().filter(SourceRecord::isGood).count()).isGreaterThan(1_000);
  }

  @Test
  void refusesATextThatIsRepeatedWithoutEnd() throws Exception {
    String text = "x".repeat(1 << 20);
    List<Consumer<Group>> rows =
        IntStream.range(0, 90)
            .<Consumer<Group>>mapToObj(
                i -> row -> ParquetFiles.posting(row, "" + i).append("description", text))
            .toList();
    byte[] file = ParquetFiles.of(folder, ParquetFiles.CANONICAL, CompressionCodecName.ZSTD, rows);
    List<SourceRecord> records = Reading.read(canonical(), file);
    assertThat(records.get(records.size() - 1).reason())
        .isEqualTo(Rejection.Reason.EXPANDS_TOO_FAR);
    assertThat(records).hasSizeBetween(60, 70);
  }

  @Test
  void leavesNoFileBehind() throws Exception {
    long before = spooled();
    assertThat(
            Reading.read(
                canonical(),
                ParquetFiles.of(folder, ParquetFiles.CANONICAL, ParquetFiles.postings(1, 10))))
        .hasSize(10);
    assertRefused(new byte[] {1, 2, 3}, Rejection.Reason.NOT_PARQUET, "");
    assertThat(spooled()).isEqualTo(before);
  }

  private static long spooled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("roundtable.*\\.parquet"))
          .count();
    }
  }

  private static ParquetReader canonical() {
    return new ParquetReader(POSTING, RowTranslator.canonical(POSTING));
  }

  private static void assertRefused(byte[] bytes, Rejection.Reason reason, String words) {
    assertThatThrownBy(() -> Reading.read(canonical(), bytes))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
