package dev.roundtable.ingest.record;

import java.io.InputStream;
import java.util.Iterator;

/** Reads the records of one format, one after another, in bounded memory. */
public interface RecordReader {
  /**
   * The records of an uncompressed stream, good and rejected, in order.
   *
   * @throws Rejection if the object as a whole is not of this format
   */
  Iterator<SourceRecord> read(InputStream in) throws Rejection;
}
