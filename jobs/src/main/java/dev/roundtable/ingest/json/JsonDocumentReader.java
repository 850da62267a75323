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

/**
 * A JSON document: an array of records, an object around such an array, or one record; or several
 * of these one after another.
 */
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
    private int envelope = JsonElements.NONE;
    private JsonNode around = MissingNode.getInstance();
    private int at;
    private boolean ended;

    Elements(Content content) {
      this.content = content;
      this.elements = JsonElements.of(content.bytes(), arrayNames);
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
        JsonRecords.requireBounded(slice.end() - slice.start());
        Content.requireUtf8(content.bytes(), slice.start(), slice.end());
        return records.of(at, text, around(slice));
      } catch (Rejection e) {
        return SourceRecord.rejected(at, text, e);
      }
    }

    /** What stands around a record, parsed once for all records in it. */
    private JsonNode around(JsonElements.Slice slice) {
      if (slice.envelope() != envelope) {
        envelope = slice.envelope();
        around = envelope == JsonElements.NONE ? MissingNode.getInstance() : parsed(envelope);
      }
      return around;
    }

    private JsonNode parsed(int number) {
      try {
        return Json.parse(elements.envelope(number));
      } catch (Rejection e) {
        // The records speak for themselves; only what stands around them is lost.
        return MissingNode.getInstance();
      }
    }
  }
}
