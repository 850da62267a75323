package dev.roundtable.ingest;

import dev.roundtable.store.StoredObject;
import java.io.Serializable;

/** A landing object version that is to be read. */
record LandingObject(LandingKey at, String uri, String etag, long bytes, Mapping mapping)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static LandingObject of(LandingKey at, String uri, StoredObject object, Mapping mapping) {
    return new LandingObject(at, uri, object.etag(), object.bytes(), mapping);
  }

  /** The format that the file's name promises. */
  RecordReader reader() throws Rejection {
    RecordSchema schema = RecordSchema.of(at.kind().schema());
    String name = Compression.of(at.file()).plainName(at.file());
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return new JsonLinesReader(schema);
    }
    if (name.endsWith(".csv")) {
      return new CsvReader(
          schema,
          mapping == null
              ? RowTranslator.canonical(schema)
              : RowTranslator.mapped(schema, mapping));
    }
    throw new Rejection(
        Rejection.Reason.UNKNOWN_FORMAT,
        "The name ends in none of .jsonl, .ndjson, .csv (each also with .gz or .zst)");
  }
}
