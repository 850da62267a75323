package dev.roundtable.ingest.record;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole objects at once, for tests. */
public final class Reading {
  private Reading() {}

  public static List<SourceRecord> read(RecordReader reader, String text) throws Rejection {
    return read(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  public static List<SourceRecord> read(RecordReader reader, byte[] bytes) throws Rejection {
    List<SourceRecord> records = new ArrayList<>();
    reader.read(new ByteArrayInputStream(bytes)).forEachRemaining(records::add);
    return records;
  }
}
