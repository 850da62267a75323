package dev.roundtable.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonDocumentReaderTest {
  private static final JsonDocumentReader READER =
      new JsonDocumentReader(
          new JsonRecords(RecordSchema.of("posting"), RecordMaker.CANONICAL), Set.of("jobs"));

  @Test
  void readsAnArrayAnObjectAroundOneAndASingleRecord() throws Exception {
    assertThat(read("[" + posting("a") + ", " + posting("b") + "]"))
        .extracting(SourceRecord::payload)
        .containsExactly(posting("a"), posting("b"));
    assertThat(
            read("\uFEFF{\"jobs\" : [\n" + posting("a") + "\n], \"meta\": {\"jobs\": [1, \"]\"]}}"))
        .extracting(SourceRecord::payload)
        .containsExactly(posting("a"));
    assertThat(read(" " + posting("a") + "\n"))
        .extracting(SourceRecord::payload)
        .containsExactly(posting("a"));
    assertThat(read("{\"jobs\": []}")).isEmpty();
  }

  @Test
  void readsDocumentsOneAfterAnother() throws Exception {
    String a = posting("a");
    String b = posting("b");
    for (String text :
        List.of(
            a + "\n" + b + "\n",
            "[" + a + "][" + b + "]",
            "{\"jobs\": [" + a + "]}\n\uFEFF{\"jobs\": [" + b + "], \"n\": {\"of\": [2]}}",
            "{\"jobs\": []} [" + a + "] " + b)) {
      assertThat(read(text)).as(text).extracting(SourceRecord::payload).containsExactly(a, b);
    }
  }

  @Test
  void eachRecordIsMadeWithTheDocumentAroundIt() throws Exception {
    RecordMaker maker =
        (record, envelope) ->
            Json.MAPPER
                .createObjectNode()
                .put("source_id", record.path("id").asText())
                .put("company", envelope.path("name").asText("none"))
                .put("title", "Engineer");
    JsonDocumentReader reader =
        new JsonDocumentReader(new JsonRecords(RecordSchema.of("posting"), maker), Set.of("jobs"));
    String pages =
        "{\"name\": \"A\", \"jobs\": [{\"id\": 1}, {\"id\": 2}]}"
            + "{\"jobs\": [{\"id\": 3}], \"name\": \"B\"}[{\"id\": 4}]";
    assertThat(Reading.read(reader, pages))
        .extracting(record -> Json.parse(record.canonical()).path("company").textValue())
        .containsExactly("A", "A", "B", "none");
  }

  @Test
  void whatStandsBehindADocumentAndIsNoneIsRefusedAndNotLost() throws Exception {
    for (String end : List.of("]", ",", "oops", "\"", "0x [" + posting("b") + "]")) {
      assertThat(read("[" + posting("a") + "]" + end))
          .as(end)
          .extracting(record -> record.isGood() ? null : record.reason())
          .containsExactly(null, Rejection.Reason.NOT_JSON);
    }
    assertThat(read("{\"jobs\": [" + posting("a") + "], \"meta\": {\"n\""))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(null, Rejection.Reason.TRUNCATED);
  }

  @Test
  void anArrayThatHoldsSomethingGoesBeforeAnEmptyOne() throws Exception {
    JsonDocumentReader reader =
        new JsonDocumentReader(
            new JsonRecords(RecordSchema.of("posting"), RecordMaker.CANONICAL),
            Set.of("results", "jobs"));
    assertThat(Reading.read(reader, "{\"results\": [], \"jobs\": [" + posting("a") + "]}"))
        .extracting(SourceRecord::payload)
        .containsExactly(posting("a"));
    assertThat(Reading.read(reader, "{\"results\": [], \"jobs\": []}")).isEmpty();
  }

  @Test
  void numbersRecordsFromOne() throws Exception {
    assertThat(read("[" + posting("a") + "," + posting("b") + "]"))
        .extracting(SourceRecord::number)
        .containsExactly(1L, 2L);
  }

  @Test
  void oneBrokenRecordSpoilsNoOther() throws Exception {
    String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    String control = "{\"source_id\":\"c\u0001\"}";
    assertThat(
            read(
                "["
                    + String.join(
                        ",",
                        deep,
                        control,
                        "{\"x\": 1e9999999991}",
                        "7",
                        posting("good"),
                        "\"]\"",
                        "null")
                    + "]"))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(
            Rejection.Reason.NOT_JSON,
            Rejection.Reason.NOT_JSON,
            Rejection.Reason.NOT_JSON,
            Rejection.Reason.SCHEMA_VIOLATION,
            null,
            Rejection.Reason.SCHEMA_VIOLATION,
            Rejection.Reason.SCHEMA_VIOLATION);
  }

  @Test
  void aRecordThatIsNoTextIsRefusedAlone() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(("[" + posting("a") + ",{\"source_id\":\"").getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {(byte) 0xe9, (byte) 0xff});
    bytes.write(("\"}," + posting("b") + "]").getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.read(READER, bytes.toByteArray()))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(null, Rejection.Reason.NOT_UTF8, null);
  }

  @Test
  void aRecordThatIsTooLongIsRefusedAlone() throws Exception {
    String huge = "{\"description\":\"" + "x".repeat(9 << 20) + "\"}";
    assertThat(read("[" + huge + "," + posting("a") + "]"))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(Rejection.Reason.RECORD_TOO_LONG, null);
  }

  @Test
  void recordsBeforeTheEndOfADocumentThatBreaksOffAreKept() throws Exception {
    String whole = "{\"jobs\": [" + posting("a") + "," + posting("b") + "], \"meta\": {\"n\": 2}}";
    int second = whole.indexOf(posting("b"));
    assertThat(read(whole.substring(0, second + 10)))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(null, Rejection.Reason.TRUNCATED, Rejection.Reason.TRUNCATED);
    assertThat(read(whole.substring(0, second)))
        .extracting(record -> record.isGood() ? null : record.reason())
        .containsExactly(null, Rejection.Reason.TRUNCATED);
  }

  @Property(tries = 500)
  void neverThrows(@ForAll String text) throws Exception {
    for (String document : List.of(text, "[" + text, "{\"jobs\":[" + text + "]}")) {
      assertThat(read(document)).isEqualTo(read(document));
    }
  }

  private static List<SourceRecord> read(String text) throws Rejection {
    return Reading.read(READER, text);
  }

  private static String posting(String id) {
    return "{\"source_id\":\"%s\",\"company\":\"C, [x]\",\"title\":\"D \\\"E\\\"\"}".formatted(id);
  }
}
