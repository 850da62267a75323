package dev.roundtable.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a canonical record of one record of a source. */
@FunctionalInterface
public interface RecordMaker {
  /** For records that are canonical as they are. */
  RecordMaker CANONICAL = (record, envelope) -> null;

  /**
   * The canonical record, which the schema is held against afterwards; null if the record is
   * canonical already.
   *
   * @param envelope the document around the records; a missing node if there is none
   */
  ObjectNode canonical(JsonNode record, JsonNode envelope) throws Rejection;
}
