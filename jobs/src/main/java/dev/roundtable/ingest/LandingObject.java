package dev.roundtable.ingest;

import dev.roundtable.ingest.mapped.Mapping;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.store.StoredObject;
import java.io.Serializable;

/** A landing object version that is to be read. */
record LandingObject(LandingKey at, String uri, String etag, long bytes, Mapping mapping)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static LandingObject of(LandingKey at, String uri, StoredObject object, Mapping mapping) {
    return new LandingObject(at, uri, object.etag(), object.bytes(), mapping);
  }

  /** A reader for what the file's name and the mapping of its source promise. */
  RecordReader reader() throws Rejection {
    return Formats.reader(at.kind(), Compression.of(at.file()).plainName(at.file()), mapping);
  }
}
