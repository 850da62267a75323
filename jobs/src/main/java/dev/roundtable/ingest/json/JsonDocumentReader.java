package dev.roundtable.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.roundtable.ingest.record.Content;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.Records;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;

/** A JSON document: an array of records, an object around such an array, or one record. */
public final class JsonDocumentReader implements RecordReader {
  private final JsonRecords records;
  private final Set<String> arrayNames;

  /**
   * A reader of one source.
   *
   * @param arrayNames names under which a document may hold its records
   */
  public JsonDocumentReader(JsonRecords records, Set<String> arrayNames) {
    this.records = records;
    this.arrayNames = arrayNames;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) {
    return new Elements(Content.of(in));
  }

  private final class Elements extends Records {
    private final Content content;
    private final JsonElements elements;
    private final JsonNode envelope;
    private int at;
    private boolean ended;

    Elements(Content content) {
      this.content = content;
      this.elements = JsonElements.of(content.bytes(), arrayNames);
      this.envelope = envelope(elements.envelope());
    }

    @Override
    protected SourceRecord read() {
      if (at < elements.slices().size()) {
        return record(elements.slices().get(at++));
      }
      if (!ended && (content.rejection() != null || elements.brokenOff())) {
        ended = true;
        Rejection end =
            content.rejection() != null
                ? content.rejection()
                : new Rejection(Rejection.Reason.TRUNCATED, "The JSON ends before it is closed");
        return SourceRecord.rejected(at + 1L, "", end);
      }
      return null;
    }

    private SourceRecord record(JsonElements.Slice slice) {
      String text = elements.text(slice);
      try {
        if (!slice.complete()) {
          throw new Rejection(Rejection.Reason.TRUNCATED, "The object ends within this record");
        }
        if (slice.end() - slice.start() > JsonRecords.MAX_BYTES) {
          throw new Rejection(
              Rejection.Reason.RECORD_TOO_LONG,
              "The record is longer than " + JsonRecords.MAX_BYTES + " bytes");
        }
        Content.requireUtf8(content.bytes(), slice.start(), slice.end());
        return records.of(at, text, envelope);
      } catch (Rejection e) {
        return SourceRecord.rejected(at, text, e);
      }
    }

    private JsonNode envelope(String text) {
      try {
        return text == null ? MissingNode.getInstance() : Json.parse(text);
      } catch (Rejection e) {
        // The records speak for themselves; only what stands around them is lost.
        return MissingNode.getInstance();
      }
    }
  }
}
