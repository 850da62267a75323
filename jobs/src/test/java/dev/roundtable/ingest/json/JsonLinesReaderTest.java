package dev.roundtable.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {
  private static final String GOOD =
      "{\"source_id\": \"7\",  \"company\": \"Amazon\", \"title\": \"Data Engineer\"}";

  @Test
  void keepsTheRecordVerbatim() throws Rejection {
    assertThat(read(GOOD)).containsExactly(SourceRecord.good(1, GOOD, null));
  }

  @Test
  void numbersRecordsByLineAndPassesOverBlankLines() throws Rejection {
    assertThat(read("\n" + GOOD + "\n   \n\r\n" + GOOD))
        .extracting(SourceRecord::number, SourceRecord::isGood)
        .containsExactly(tuple(2), tuple(5));
  }

  @Test
  void aBrokenLineLosesNothingButItself() throws Rejection {
    List<SourceRecord> records = read(GOOD + "\n{\"source_id\": \n" + GOOD);
    assertThat(records).extracting(SourceRecord::isGood).containsExactly(true, false, true);
    assertThat(records.get(1).reason()).isEqualTo(Rejection.Reason.NOT_JSON);
    assertThat(records.get(1).payload()).isEqualTo("{\"source_id\": ");
  }

  @Test
  void refusesAnUnknownFieldAndNamesItButNoValue() throws Rejection {
    SourceRecord record = only(GOOD.replace("}", ", \"salary\": \"a secret\"}"));
    assertThat(record.reason()).isEqualTo(Rejection.Reason.SCHEMA_VIOLATION);
    assertThat(record.message()).contains("salary").doesNotContain("secret");
  }

  @Test
  void refusesAMissingFieldADuplicateKeyAndTrailingText() throws Rejection {
    assertThat(only("{\"source_id\": \"7\"}").message()).contains("required", "company");
    assertThat(only("{\"source_id\": \"7\", \"source_id\": \"8\"}").reason())
        .isEqualTo(Rejection.Reason.NOT_JSON);
    assertThat(only(GOOD + " {}").reason()).isEqualTo(Rejection.Reason.NOT_JSON);
  }

  @Test
  void refusesALineThatIsNoObject() throws Rejection {
    assertThat(read("null\n[]\n\"text\"\n1"))
        .hasSize(4)
        .allMatch(record -> record.reason() == Rejection.Reason.SCHEMA_VIOLATION);
  }

  @Test
  void refusesADayThatTheCalendarLacks() throws Rejection {
    String record = GOOD.replace("}", ", \"posted_on\": \"2026-02-30\"}");
    assertThat(only(record).reason()).isEqualTo(Rejection.Reason.SCHEMA_VIOLATION);
    assertThat(only(record.replace("30", "28")).isGood()).isTrue();
  }

  @Test
  void refusesBytesThatAreNoText() throws Rejection {
    byte[] latin = GOOD.replace("Amazon", "Nestl\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.read(reader(), latin))
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.NOT_UTF8);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstRecord() throws Rejection {
    assertThat(read("\uFEFF" + GOOD)).containsExactly(SourceRecord.good(1, GOOD, null));
  }

  @Test
  void aRejectedRecordKeepsItsBeginningOnly() throws Rejection {
    assertThat(only("x".repeat(1000)).payload()).isEqualTo("x".repeat(300));
  }

  @Test
  void anEnormousNumberIsCheckedWithoutWritingItOut() throws Rejection {
    String record = GOOD.replace("}", ", \"pay_min\": 1e999999999}");
    assertThat(only(record).reason()).isEqualTo(Rejection.Reason.SCHEMA_VIOLATION);
    assertThat(only(record.replace("1e9", "-1e9")).isGood()).isFalse();
    assertThat(only(record.replace("1e999999999", "1e5")).isGood()).isTrue();
  }

  @Property(tries = 500)
  void neverThrowsAndYieldsAtMostOneRecordALine(@ForAll("objects") byte[] bytes) throws Rejection {
    List<SourceRecord> records = Reading.read(reader(), bytes);
    long lines =
        new String(bytes, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count() + 1;
    assertThat(records).hasSizeLessThanOrEqualTo((int) lines);
    assertThat(records).extracting(SourceRecord::number).doesNotHaveDuplicates().isSorted();
  }

  @Provide
  Arbitrary<byte[]> objects() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\n",
            "\r\n",
            " ",
            "\t",
            "1e999999999",
            "-0",
            "null",
            "\"source_id\": \"1\"",
            "\"title\"",
            "\\ud800",
            "\uFEFF",
            "\u0000",
            GOOD);
    Arbitrary<byte[]> shuffled =
        pieces
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(shuffled, Arbitraries.bytes().array(byte[].class).ofMaxSize(300));
  }

  private static org.assertj.core.groups.Tuple tuple(long number) {
    return org.assertj.core.groups.Tuple.tuple(number, true);
  }

  private static SourceRecord only(String line) throws Rejection {
    List<SourceRecord> records = read(line);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static List<SourceRecord> read(String text) throws Rejection {
    return Reading.read(reader(), text);
  }

  private static RecordReader reader() {
    return new JsonLinesReader(new JsonRecords(RecordSchema.of("posting"), RecordMaker.CANONICAL));
  }
}
