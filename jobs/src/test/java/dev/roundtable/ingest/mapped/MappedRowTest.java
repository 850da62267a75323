package dev.roundtable.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedRowTest {
  private static final String MAPPING =
      """
      kind: offers
      format: csv
      null_words: ["NA", ""]
      date_formats: ["M/d/yyyy H:mm:ss", "M/d/yyyy"]
      fields:
        source_id: {column: id}
        company: {column: employer, first_line: true}
        reported_on: {column: day}
        title: {column: tag, values: {Data: Data Engineer}, otherwise: "null", when: {column: note, equals: chief, constant: Data Architect}}
        kind: {column: status, values: {new: offer}, otherwise: keep}
        currency: {constant: USD}
        base: {column: base_k, multiply: 1000}
      ignore_columns: [memo]
      """;
  private static final String HEADER = "id,employer,day,tag,note,status,base_k,memo\n";

  @Test
  void followsEveryRule() throws Exception {
    assertThat(record("7,\"Amazon\n3.9\",1/31/2026 0:05:00,Data,,new,150.5,hello"))
        .isEqualTo(
            Json.parse(
                """
                {"source_id": "7", "company": "Amazon", "reported_on": "2026-01-31",
                 "title": "Data Engineer", "kind": "offer", "currency": "USD", "base": 150500}
                """));
  }

  @Test
  void aNullWordIsNoValue() throws Exception {
    JsonNode record = record("7,Amazon,1/31/2026,NA,,new,NA,");
    assertThat(record.has("title")).isFalse();
    assertThat(record.has("base")).isFalse();
  }

  @Test
  void aCellThatValuesDoesNotListIsDroppedOrKeptAsTheMappingSays() throws Exception {
    assertThat(record("7,Amazon,1/31/2026,Sales,,new,1,").has("title")).isFalse();
    assertThat(only("7,Amazon,1/31/2026,Data,,retired,1,").reason())
        .isEqualTo(Rejection.Reason.SCHEMA_VIOLATION);
  }

  @Test
  void aConditionGoesBeforeTheColumn() throws Exception {
    assertThat(record("7,Amazon,1/31/2026,Data,chief,new,1,").path("title").textValue())
        .isEqualTo("Data Architect");
  }

  @Test
  void refusesADayThatTheCalendarLacks() throws Exception {
    for (String day : List.of("2/30/2026", "4/31/2026", "13/1/2026", "2/29/2025 1:00:00")) {
      SourceRecord record = only("7,Amazon," + day + ",Data,,new,1,");
      assertThat(record.reason()).as(day).isEqualTo(Rejection.Reason.BAD_VALUE);
      assertThat(record.message()).contains("reported_on").doesNotContain(day);
    }
    assertThat(record("7,Amazon,2/29/2024,Data,,new,1,").path("reported_on").textValue())
        .isEqualTo("2024-02-29");
  }

  @Test
  void readsAnIsoDayBesidesTheNamedFormats() throws Exception {
    assertThat(record("7,Amazon,2026-01-31,Data,,new,1,").path("reported_on").textValue())
        .isEqualTo("2026-01-31");
    assertThat(only("7,Amazon,31.1.2026,Data,,new,1,").reason())
        .isEqualTo(Rejection.Reason.BAD_VALUE);
  }

  @Test
  void anEnormousNumberIsRejectedOrKeptButNeverThrows() throws Exception {
    assertThat(read(HEADER + "7,Amazon,1/31/2026,Data,,new,1e2147483647,")).hasSize(1);
    assertThat(read(HEADER + "7,Amazon,1/31/2026,Data,,new,1e-2147483647,")).hasSize(1);
  }

  @Test
  void refusesAHeaderThatLacksAMappedColumnOrHasAnUnknownOne() {
    assertThatThrownBy(() -> read(HEADER.replace("base_k", "base")))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("[base_k]");
    assertThatThrownBy(() -> read(HEADER.replace("memo", "memo,extra")))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("[extra]");
  }

  private static JsonNode record(String row) throws Exception {
    SourceRecord record = only(row);
    assertThat(record.message()).isNull();
    return Json.parse(record.canonical());
  }

  private static SourceRecord only(String row) throws Exception {
    List<SourceRecord> records = read(HEADER + row);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static List<SourceRecord> read(String text) throws Rejection {
    RecordSchema schema = RecordSchema.of("offer");
    Mapping mapping = Mappings.parse("test.yaml", MAPPING);
    return Reading.read(new CsvReader(schema, RowTranslator.mapped(schema, mapping)), text);
  }
}
