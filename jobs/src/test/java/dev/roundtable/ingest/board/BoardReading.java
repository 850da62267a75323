package dev.roundtable.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.json.JsonDocumentReader;
import dev.roundtable.ingest.json.JsonRecords;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads documents of boards, for tests. */
final class BoardReading {
  private BoardReading() {}

  static void assertFields(JsonNode posting, String... fields) {
    List<String> actual = new ArrayList<>();
    for (String field : fields) {
      String name = field.substring(0, field.indexOf('='));
      actual.add(name + "=" + posting.path(name).asText());
    }
    assertThat(actual).containsExactly(fields);
  }

  static List<String> pay(JsonNode posting) {
    List<String> ranges = new ArrayList<>();
    posting
        .path("pay_ranges")
        .forEach(
            range ->
                ranges.add(
                    "%s %s-%s %s %s"
                        .formatted(
                            range.path("label").asText(""),
                            range.path("min").asText(""),
                            range.path("max").asText(""),
                            range.path("currency").asText(),
                            range.path("period").asText())));
    return ranges;
  }

  static List<JsonNode> postings(String file, String company) throws Exception {
    List<JsonNode> postings = new ArrayList<>();
    for (SourceRecord record : read(reader(null, company), resource(file))) {
      assertThat(record.isGood()).as(record.message()).isTrue();
      postings.add(Json.parse(record.canonical()));
    }
    return postings;
  }

  static RecordReader reader(String format, String company) {
    return new JsonDocumentReader(records(format, company), Boards.ARRAYS);
  }

  static JsonRecords records(String format, String company) {
    return new JsonRecords(RecordSchema.of("posting"), new BoardPosting(format, company));
  }

  static List<SourceRecord> read(RecordReader reader, String text) throws Rejection {
    return Reading.read(reader, text);
  }

  static String resource(String file) throws IOException {
    try (InputStream in = BoardReading.class.getResourceAsStream("/boards/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
