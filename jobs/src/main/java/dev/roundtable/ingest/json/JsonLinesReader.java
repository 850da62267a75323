package dev.roundtable.ingest.json;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.Content;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.Records;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** JSON Lines: one record a line, kept verbatim. Blank lines are passed over. */
public final class JsonLinesReader implements RecordReader {
  /** Some programs begin their files with a byte order mark; it is no part of the record. */
  private static final String MARK = "\uFEFF";

  private static final char REPLACEMENT = '\uFFFD';

  private final JsonRecords records;

  public JsonLinesReader(JsonRecords records) {
    this.records = records;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) {
    return new LineRecords(new Lines(in, JsonRecords.MAX_BYTES));
  }

  private SourceRecord record(long number, byte[] bytes, boolean tooLong) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    String text = number == 1 && decoded.startsWith(MARK) ? decoded.substring(1) : decoded;
    try {
      if (tooLong) {
        throw new Rejection(
            Rejection.Reason.RECORD_TOO_LONG,
            "The line is longer than " + JsonRecords.MAX_BYTES + " bytes");
      }
      if (text.indexOf(REPLACEMENT) >= 0) {
        // It stands for bytes that are no UTF-8, unless the record itself has it.
        Content.requireUtf8(bytes, 0, bytes.length);
      }
      return records.of(number, text, MissingNode.getInstance());
    } catch (Rejection e) {
      return SourceRecord.rejected(number, text, e);
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte value : bytes) {
      if (value != ' ' && value != '\t' && value != '\r') {
        return false;
      }
    }
    return true;
  }

  private final class LineRecords extends Records {
    private final Lines lines;
    private long number;
    private boolean ended;

    LineRecords(Lines lines) {
      this.lines = lines;
    }

    @Override
    protected SourceRecord read() {
      while (!ended) {
        try {
          if (!lines.next()) {
            return null;
          }
        } catch (UncheckedIOException e) {
          ended = true;
          return SourceRecord.rejected(number + 1, "", Compression.truncated(e));
        }
        number++;
        byte[] bytes = lines.bytes();
        if (!isBlank(bytes)) {
          return record(number, bytes, lines.isTooLong());
        }
      }
      return null;
    }
  }
}
