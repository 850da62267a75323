package dev.roundtable.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole objects at once, for tests. */
final class Records {
  private Records() {}

  static List<SourceRecord> read(RecordReader reader, String text) throws Rejection {
    return read(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<SourceRecord> read(RecordReader reader, byte[] bytes) throws Rejection {
    List<SourceRecord> records = new ArrayList<>();
    reader.read(new ByteArrayInputStream(bytes)).forEachRemaining(records::add);
    return records;
  }
}
