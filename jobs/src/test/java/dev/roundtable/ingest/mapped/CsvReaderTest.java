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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private static final String HEADER = "source_id,company,reported_on,base\n";

  @Test
  void readsCanonicalColumnsWithTheTypesOfTheSchema() throws Exception {
    JsonNode record = record(HEADER + "1,Amazon,2026-01-02,\"150,000\"\n");
    assertThat(record)
        .isEqualTo(
            Json.parse(
                """
                {"source_id": "1", "company": "Amazon", "reported_on": "2026-01-02", "base": 150000}
                """));
  }

  @Test
  void thePayloadKeepsEveryCellAsItStands() throws Exception {
    assertThat(only(HEADER + "1,Amazon,2026-01-02,\"150,000\"").payload())
        .isEqualTo(
            "{\"source_id\":\"1\",\"company\":\"Amazon\",\"reported_on\":\"2026-01-02\",\"base\":\"150,000\"}");
  }

  @Test
  void anEmptyCellIsNoValue() throws Exception {
    assertThat(record(HEADER + "1,Amazon,2026-01-02,\n").has("base")).isFalse();
  }

  @Test
  void numbersRowsAndLosesOnlyTheBadOnes() throws Exception {
    List<SourceRecord> records =
        read(
            HEADER
                + "1,Amazon,2026-01-02,1\n"
                + "2,Amazon,2026-02-30,1\n"
                + "3,Amazon,2026-01-02,plenty\n"
                + "4,Amazon,2026-01-02\n"
                + "5,Amazon,2026-01-02,1,1\n"
                + "6,Amazon,2026-01-02,1\n");
    assertThat(records)
        .extracting(SourceRecord::reason)
        .containsExactly(
            null,
            Rejection.Reason.SCHEMA_VIOLATION,
            Rejection.Reason.BAD_VALUE,
            Rejection.Reason.NOT_CSV,
            Rejection.Reason.NOT_CSV,
            null);
    assertThat(records).extracting(SourceRecord::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(records.get(3).message()).contains("3 cells", "4");
  }

  @Test
  void refusesAnUnknownColumnAndNamesIt() {
    assertRefused(
        "source_id,company,reported_on,salary\n", Rejection.Reason.UNKNOWN_COLUMN, "salary");
  }

  @Test
  void refusesAColumnThatIsNamedTwice() {
    assertRefused(
        "source_id,company,company\n", Rejection.Reason.UNKNOWN_COLUMN, "'company' twice");
  }

  @Test
  void valuesInThePlaceOfTheHeaderAreNotRepeated() {
    for (String row : List.of("17,Ada Byron,ada@example.org\n", "Ada,Ada\n")) {
      assertThatThrownBy(() -> read(row))
          .hasMessageContaining("the first line must be a header")
          .hasMessageNotContaining("Ada");
    }
  }

  @Test
  void namesFewUnknownColumnsAndOfEachLittle() {
    String many =
        IntStream.range(0, 50).mapToObj(i -> "x".repeat(500) + i).collect(Collectors.joining(","));
    assertThatThrownBy(() -> read("source_id," + many + "\n"))
        .hasMessageContaining("and 45 more")
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void refusesAnObjectWithoutAHeader() {
    assertRefused("", Rejection.Reason.EMPTY_OBJECT, "header");
  }

  @Test
  void aHeaderAloneHasNoRecords() throws Exception {
    assertThat(read(HEADER)).isEmpty();
  }

  @Test
  void keepsLineBreaksAndQuotesWithinACell() throws Exception {
    JsonNode record = record(HEADER + "1,\"Barnes \"\"&\"\"\nNoble\",2026-01-02,1\r\n");
    assertThat(record.path("company").textValue()).isEqualTo("Barnes \"&\"\nNoble");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws Exception {
    assertThat(record("\uFEFF" + HEADER + "1,Amazon,2026-01-02,1").path("source_id").textValue())
        .isEqualTo("1");
    assertThat(
            record("\uFEFF\"source_id\",company,reported_on\n1,Amazon,2026-01-02")
                .path("source_id")
                .textValue())
        .isEqualTo("1");
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheObjectWithOneRejection() throws Exception {
    String cell = "\"" + "x".repeat(5 << 20);
    List<SourceRecord> records =
        read(HEADER + "1,Amazon,2026-01-02,1\n2," + cell + ",2026-01-02,1\n3,A,2026-01-02,1\n");
    assertThat(records).hasSize(2);
    assertThat(records.get(0).isGood()).isTrue();
    assertThat(records.get(1).reason()).isEqualTo(Rejection.Reason.NOT_CSV);
  }

  @Test
  void anUnclosedQuoteAtTheEndIsNoGoodRecord() throws Exception {
    List<SourceRecord> records = read(HEADER + "1,Amazon,2026-01-02,1\n2,\"Amazon,2026-01-02,1\n");
    assertThat(records).extracting(SourceRecord::isGood).containsExactly(true, false);
    assertThat(records.get(1).reason()).isEqualTo(Rejection.Reason.NOT_CSV);
  }

  @Test
  void aNumberBeyondAllBoundsIsABadValueAndNoCrash() throws Exception {
    for (String number :
        List.of("1e99999999999", "1e999999999", "1000e2147483647", "9".repeat(4_000_000))) {
      assertThat(read(HEADER + "1,Amazon,2026-01-02," + number + "\n"))
          .extracting(SourceRecord::reason)
          .containsExactly(Rejection.Reason.BAD_VALUE);
    }
  }

  @Test
  void aTruthValueIsTrueOrFalseAndNothingElse() throws Exception {
    String header = "source_id,company,reported_on,rounds,verified\n1,A,2026-01-02,[],";
    assertThat(reports(header + "TRUE")).extracting(SourceRecord::reason).containsOnlyNulls();
    assertThat(reports(header + "yes"))
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.BAD_VALUE);
  }

  @Test
  void aBlankListIsRejectedAndDoesNotThrow() throws Exception {
    assertThat(reports("source_id,company,reported_on,rounds\n1,A,2026-01-02,\" \"\n"))
        .extracting(SourceRecord::isGood)
        .containsExactly(false);
  }

  private static List<SourceRecord> reports(String text) throws Rejection {
    RecordSchema schema = RecordSchema.of("report");
    return Reading.read(new CsvReader(schema, RowTranslator.canonical(schema)), text);
  }

  private static void assertRefused(String text, Rejection.Reason reason, String words) {
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reason()).isEqualTo(reason));
  }

  private static JsonNode record(String text) throws Exception {
    SourceRecord record = only(text);
    assertThat(record.message()).isNull();
    return Json.parse(record.canonical());
  }

  private static SourceRecord only(String text) throws Exception {
    List<SourceRecord> records = read(text);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static List<SourceRecord> read(String text) throws Rejection {
    RecordSchema schema = RecordSchema.of("offer");
    return Reading.read(new CsvReader(schema, RowTranslator.canonical(schema)), text);
  }
}
