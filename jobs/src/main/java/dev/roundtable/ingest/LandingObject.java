package dev.roundtable.ingest;

import dev.roundtable.ingest.canonical.JsonLinesReader;
import dev.roundtable.ingest.mapped.CsvReader;
import dev.roundtable.ingest.mapped.Mapping;
import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.store.StoredObject;
import java.io.Serializable;
import java.util.List;

/** A landing object version that is to be read. */
record LandingObject(LandingKey at, String uri, String etag, long bytes, Mapping mapping)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String CSV = ".csv";
  private static final List<String> FORMATS = List.of(".jsonl", ".ndjson", CSV);

  static LandingObject of(LandingKey at, String uri, StoredObject object, Mapping mapping) {
    return new LandingObject(at, uri, object.etag(), object.bytes(), mapping);
  }

  /** A reader for the format that the file's name promises. */
  RecordReader reader() throws Rejection {
    requireKnownFormat(at.file());
    RecordSchema schema = RecordSchema.of(at.kind().schema());
    if (!plainName(at.file()).endsWith(CSV)) {
      return new JsonLinesReader(schema);
    }
    return new CsvReader(
        schema,
        mapping == null ? RowTranslator.canonical(schema) : RowTranslator.mapped(schema, mapping));
  }

  static void requireKnownFormat(String file) throws Rejection {
    String name = plainName(file);
    if (FORMATS.stream().noneMatch(name::endsWith)) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_FORMAT,
          "The name ends in none of " + FORMATS + ", with or without .gz or .zst");
    }
  }

  private static String plainName(String file) {
    return Compression.of(file).plainName(file);
  }
}
