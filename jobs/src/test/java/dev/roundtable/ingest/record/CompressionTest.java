package dev.roundtable.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.roundtable.ingest.json.JsonLinesReader;
import dev.roundtable.ingest.json.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CompressionTest {
  private static final byte[] TEXT = "some text\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void readsEachCompressionByTheEndOfTheName() throws Exception {
    assertThat(open("a.csv", TEXT)).isEqualTo(TEXT);
    assertThat(open("a.csv.gz", gzip(TEXT))).isEqualTo(TEXT);
    assertThat(open("a.csv.zst", zstd(TEXT))).isEqualTo(TEXT);
  }

  @Test
  void readsEveryMemberOfAGzipFile() throws Exception {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip(TEXT));
    two.write(gzip(TEXT));
    assertThat(open("a.csv.gz", two.toByteArray())).hasSize(2 * TEXT.length);
  }

  /** As from a network: nothing is ready until it is read, and each read gives a little. */
  @Test
  void readsEveryMemberOfAGzipFileThatComesInPieces() throws Exception {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      members.write(gzip(TEXT));
    }
    byte[] whole = members.toByteArray();
    for (int piece : new int[] {1, 7, gzip(TEXT).length, 500}) {
      InputStream slow =
          new FilterInputStream(new ByteArrayInputStream(whole)) {
            @Override
            public int available() {
              return 0;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
              return super.read(buffer, from, Math.min(length, piece));
            }
          };
      assertThat(Compression.GZIP.open(slow).readAllBytes()).hasSize(200 * TEXT.length);
    }
  }

  @Test
  void refusesContentThatIsNotWhatItsNameSays() throws Exception {
    assertRefused("a.csv.gz", TEXT, Rejection.Reason.NOT_GZIP);
    assertRefused("a.csv.gz", zstd(TEXT), Rejection.Reason.NOT_GZIP);
    assertRefused("a.csv.zst", gzip(TEXT), Rejection.Reason.NOT_ZSTD);
    assertRefused("a.csv", gzip(TEXT), Rejection.Reason.NOT_TEXT);
    assertRefused("a.csv", zstd(TEXT), Rejection.Reason.NOT_TEXT);
    assertRefused("a.csv", new byte[] {'a', 0, 'b'}, Rejection.Reason.NOT_TEXT);
  }

  @Test
  void refusesAnEmptyObjectUnderAnyName() {
    for (String name : List.of("a.csv", "a.csv.gz", "a.csv.zst")) {
      assertRefused(name, new byte[0], Rejection.Reason.EMPTY_OBJECT);
    }
  }

  @Test
  void aHeaderCutShortIsTruncated() throws Exception {
    assertRefused("a.csv.gz", Arrays.copyOf(gzip(TEXT), 5), Rejection.Reason.TRUNCATED);
  }

  @Test
  void aTruncatedObjectKeepsTheRecordsBeforeTheCut() throws Exception {
    byte[] lines = postings(5000);
    byte[] packed = gzip(lines);
    assertCutKeepsRecords("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    byte[] frames = zstd(lines);
    assertCutKeepsRecords("a.jsonl.zst", Arrays.copyOf(frames, frames.length / 2));
  }

  @Test
  void damageInTheMiddleIsTruncationToo() throws Exception {
    byte[] packed = gzip(postings(5000));
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 200, (byte) 0xff);
    List<SourceRecord> records = read("a.jsonl.gz", packed);
    assertThat(records.subList(0, 100)).allMatch(SourceRecord::isGood);
    assertThat(records.get(records.size() - 1).reason()).isEqualTo(Rejection.Reason.TRUNCATED);
  }

  private static void assertCutKeepsRecords(String name, byte[] bytes) throws Exception {
    List<SourceRecord> records = read(name, bytes);
    assertThat(records).hasSizeGreaterThan(100).hasSizeLessThan(5000);
    SourceRecord last = records.get(records.size() - 1);
    assertThat(last.reason()).isEqualTo(Rejection.Reason.TRUNCATED);
    assertThat(last.number()).isEqualTo(records.size());
    assertThat(records.subList(0, records.size() - 1)).allMatch(SourceRecord::isGood);
  }

  private static List<SourceRecord> read(String name, byte[] bytes) throws Rejection {
    List<SourceRecord> records = new ArrayList<>();
    new JsonLinesReader(new JsonRecords(RecordSchema.of("posting"), RecordMaker.CANONICAL))
        .read(Compression.of(name).open(new ByteArrayInputStream(bytes)))
        .forEachRemaining(records::add);
    return records;
  }

  private static byte[] postings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"source_id\": \"%d\", \"company\": \"Company %x\", \"title\": \"Engineer %o\"}\n"
                    .formatted(i, i * 7919, i * 104729))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String name, byte[] bytes, Rejection.Reason reason) {
    assertThatThrownBy(() -> open(name, bytes))
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reason()).isEqualTo(reason));
  }

  private static byte[] open(String name, byte[] bytes) throws Rejection, IOException {
    return Compression.of(name).open(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
