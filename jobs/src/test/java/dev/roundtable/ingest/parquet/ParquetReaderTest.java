package dev.roundtable.ingest.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.mapped.Mappings;
import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetReaderTest {
  private static final RecordSchema POSTING = RecordSchema.of("posting");
  private static final String FOREIGN =
      """
      message job {
        required int64 id; required binary employer (UTF8); required group job {
          required binary name (UTF8); optional group towns (LIST) { repeated group list {
            optional binary element (UTF8); } } }
        optional int64 seen (TIMESTAMP(MICROS,true)); optional int32 low (DECIMAL(9,2));
        optional boolean open;
      }
      """;
  private static final String MAPPING =
      """
      kind: postings
      format: parquet
      date_formats: ["uuuu-MM-dd'T'HH:mm:ss'Z'"]
      fields:
        source_id: {column: "id"}
        company: {column: "employer"}
        title: {column: "job.name"}
        location: {column: "job.towns"}
        posted_on: {column: "seen"}
        pay_min: {column: "low", multiply: 1000}
      ignore_columns: ["open"]
      """;

  @TempDir Path folder;

  @Test
  void readsCanonicalColumnsWithTheTypesOfTheSchema() throws Exception {
    List<Consumer<Group>> rows = new ArrayList<>();
    rows.add(
        row ->
            row.append("source_id", "1")
                .append("company", "Acme")
                .append("title", "Engineer")
                .append("pay_min", 150000.0)
                .append("posted_on", 20_500));
    assertThat(record(only(read(canonical(), ParquetFiles.CANONICAL, rows))))
        .isEqualTo(
            Json.parse(
                """
                {"source_id": "1", "company": "Acme", "title": "Engineer", "pay_min": 150000,
                 "posted_on": "2026-02-16"}
                """));
  }

  @Test
  void readsForeignColumnsByTheirPaths() throws Exception {
    SourceRecord read = only(read(mapped(), FOREIGN, List.of(ParquetReaderTest::foreign)));
    assertThat(record(read))
        .isEqualTo(
            Json.parse(
                """
                {"source_id": "17", "company": "Acme", "title": "Data Engineer",
                 "location": "Seattle; Boston", "posted_on": "2026-02-16", "pay_min": 150500}
                """));
    assertThat(Json.parse(read.payload()))
        .isEqualTo(
            Json.parse(
                """
                {"id": 17, "employer": "Acme",
                 "job": {"name": "Data Engineer", "towns": ["Seattle", "Boston"]},
                 "seen": "2026-02-16T10:00:00Z", "low": 150.5, "open": true}
                """));
  }

  @Test
  void readsEveryType() throws Exception {
    String schema =
        """
        message all {
          optional int32 small; optional int64 wide (INTEGER(64,false)); optional float single; optional double twice;
          optional double none; optional boolean truth; optional int64 money (DECIMAL(12,2));
          optional binary number (DECIMAL(20,3)); optional int32 day (DATE);
          optional int64 stamp (TIMESTAMP(MILLIS,true)); optional int64 local (TIMESTAMP(NANOS,false));
          optional int32 time (TIME(MILLIS,true)); optional int96 legacy; optional binary text (ENUM);
          optional binary bare; repeated int32 old_list; optional group pairs (MAP) {
            repeated group key_value { required binary key (UTF8); optional int32 value; } }
        }
        """;
    Consumer<Group> row =
        all -> {
          all.append("small", -7).append("wide", -1L).append("single", 1.5f).append("twice", 1e7);
          all.append("none", Double.NaN).append("truth", false).append("money", 12_345L);
          all.append("number", bytes(new BigInteger("-1500").toByteArray())).append("day", 0);
          all.append("stamp", 1_000L).append("local", 1_500_000_000L).append("time", 3_600_000);
          all.append("legacy", julian(2_440_589, 1_000_000_000L)).append("text", "A");
          all.append("bare", "words").append("old_list", 1).append("old_list", 2);
          all.addGroup("pairs").addGroup("key_value").append("key", "k").append("value", 3);
        };
    SourceRecord read = only(read(new ParquetReader(POSTING, anything()), schema, List.of(row)));
    assertThat(Json.parse(read.payload()))
        .isEqualTo(
            Json.parse(
                """
                {"small": -7, "wide": 18446744073709551615, "single": 1.5, "twice": 10000000,
                 "truth": false, "money": 123.45, "number": -1.5, "day": "1970-01-01",
                 "stamp": "1970-01-01T00:00:01Z", "local": "1970-01-01T00:00:01.500",
                 "time": "01:00", "legacy": "1970-01-02T00:00:01Z", "text": "A", "bare": "words",
                 "old_list": [1, 2], "pairs": {"k": 3}}
                """));
  }

  @Test
  void aMapIsOneColumnAndReadsAsJson() throws Exception {
    String schema =
        """
        message job {
          required int64 id; required binary employer (UTF8); required binary title (UTF8);
          optional group towns (MAP) { repeated group key_value {
            required binary key (UTF8); optional binary value (UTF8); } }
        }
        """;
    String mapping =
        """
        kind: postings
        format: parquet
        fields:
          source_id: {column: "id"}
          company: {column: "employer"}
          title: {column: "title"}
          location: {column: "towns"}
        """;
    Consumer<Group> row =
        job -> {
          job.append("id", 1L).append("employer", "Acme").append("title", "Engineer");
          job.addGroup("towns").addGroup("key_value").append("key", "at").append("value", "Oslo");
        };
    ParquetReader reader =
        new ParquetReader(
            POSTING, RowTranslator.mapped(POSTING, Mappings.parse("jobs.yaml", mapping)));
    assertThat(record(only(read(reader, schema, List.of(row)))).path("location").textValue())
        .isEqualTo("{\"at\":\"Oslo\"}");
  }

  @Test
  void aDecimalOfMoreDigitsThanAnyAmountIsRefused() throws Exception {
    String schema = "message all { optional binary low (DECIMAL(999999999,999999998)); }";
    Consumer<Group> row = all -> all.append("low", bytes(new byte[] {1}));
    assertThat(read(new ParquetReader(POSTING, anything()), schema, List.of(row)))
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.BAD_VALUE);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void readsEveryUsualPacking(CompressionCodecName codec) throws Exception {
    byte[] file =
        ParquetFiles.of(folder, ParquetFiles.CANONICAL, codec, ParquetFiles.postings(1, 100));
    assertThat(Reading.read(canonical(), file)).hasSize(100).allMatch(SourceRecord::isGood);
  }

  @Test
  void losesOnlyTheRowsThatBreakTheSchema() throws Exception {
    List<Consumer<Group>> rows = new ArrayList<>(ParquetFiles.postings(1, 3));
    rows.add(1, row -> row.append("source_id", "").append("company", "A").append("title", "B"));
    rows.add(
        2,
        row -> {
          row.add("source_id", bytes(new byte[] {(byte) 0xff, 1}));
          row.append("company", "A").append("title", "B");
        });
    assertThat(read(canonical(), ParquetFiles.CANONICAL, rows))
        .extracting(SourceRecord::reason)
        .containsExactly(
            null, Rejection.Reason.SCHEMA_VIOLATION, Rejection.Reason.NOT_UTF8, null, null);
  }

  @Test
  void refusesAnUnknownColumnAndNamesIt() throws Exception {
    byte[] file =
        ParquetFiles.of(folder, ParquetFiles.CANONICAL.replace("pay_min", "salary"), List.of());
    assertRefused(canonical(), file, Rejection.Reason.UNKNOWN_COLUMN, "salary");
    assertRefused(mapped(), file, Rejection.Reason.UNKNOWN_COLUMN, "job.name");
  }

  private static void foreign(Group row) {
    row.append("id", 17L).append("employer", "Acme");
    Group job = row.addGroup("job").append("name", "Data Engineer");
    Group towns = job.addGroup("towns");
    towns.addGroup("list").append("element", "Seattle");
    towns.addGroup("list").append("element", "Boston");
    row.append("seen", (20_500L * 24 + 10) * 3_600_000_000L).append("low", 15_050);
    row.append("open", true);
  }

  private static Binary bytes(byte[] bytes) {
    return Binary.fromConstantByteArray(bytes);
  }

  private static Binary julian(int day, long nanos) {
    ByteBuffer stamp = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    return bytes(stamp.putLong(nanos).putInt(day).array());
  }

  private static ParquetReader canonical() {
    return new ParquetReader(POSTING, RowTranslator.canonical(POSTING));
  }

  private static ParquetReader mapped() {
    return new ParquetReader(
        POSTING, RowTranslator.mapped(POSTING, Mappings.parse("jobs.yaml", MAPPING)));
  }

  /** Takes any columns, and makes nothing of them. */
  private static RowTranslator anything() {
    return new RowTranslator(POSTING) {
      @Override
      public void requireColumns(List<String> header) {
        assertThat(header).isNotEmpty();
      }

      @Override
      public ObjectNode translate(ObjectNode cells) throws Rejection {
        return (ObjectNode)
            Json.parse("{\"source_id\": \"1\", \"company\": \"A\", \"title\": \"B\"}");
      }
    };
  }

  private List<SourceRecord> read(ParquetReader reader, String schema, List<Consumer<Group>> rows)
      throws Exception {
    return Reading.read(reader, ParquetFiles.of(folder, schema, rows));
  }

  private static SourceRecord only(List<SourceRecord> records) {
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static JsonNode record(SourceRecord record) throws Rejection {
    assertThat(record.reason()).as(record.message()).isNull();
    return Json.parse(record.canonical());
  }

  private static void assertRefused(
      ParquetReader reader, byte[] bytes, Rejection.Reason reason, String words) {
    assertThatThrownBy(() -> Reading.read(reader, bytes))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
