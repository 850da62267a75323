package dev.roundtable.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;

/**
 * Records given as JSON: parsed, made canonical and held against the schema.
 *
 * @param schema of the canonical record
 */
public record JsonRecords(RecordSchema schema, RecordMaker maker) {
  /** What is longer is no posting, offer or report. */
  public static final int MAX_BYTES = 8 << 20;

  /** Refuses a record that is too long for one. */
  public static void requireBounded(int bytes) throws Rejection {
    if (bytes > MAX_BYTES) {
      throw new Rejection(
          Rejection.Reason.RECORD_TOO_LONG, "The record is longer than " + MAX_BYTES + " bytes");
    }
  }

  /** The record of a JSON text. */
  public SourceRecord of(long number, String text, JsonNode envelope) throws Rejection {
    return of(number, text, Json.parse(text), envelope);
  }

  /** The record of a JSON text that was parsed. */
  public SourceRecord of(long number, String text, JsonNode node, JsonNode envelope)
      throws Rejection {
    ObjectNode canonical = maker.canonical(node, envelope);
    schema.check(canonical == null ? node : canonical);
    return SourceRecord.good(number, text, canonical == null ? null : Json.write(canonical));
  }
}
