package dev.roundtable.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Canonical JSON Lines: one record a line, kept verbatim. Blank lines are passed over. */
final class JsonLinesReader implements RecordReader {
  /** A longer line is no posting, offer or report. */
  private static final int MAX_LINE_BYTES = 8 << 20;

  /** Some programs begin their files with a byte order mark; it is no part of the record. */
  private static final String MARK = "\uFEFF";

  private final RecordSchema schema;

  JsonLinesReader(RecordSchema schema) {
    this.schema = schema;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) {
    return new LineIterator(new Lines(in, MAX_LINE_BYTES));
  }

  private SourceRecord record(long number, byte[] bytes, boolean tooLong) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    String text = number == 1 && decoded.startsWith(MARK) ? decoded.substring(1) : decoded;
    try {
      if (tooLong) {
        throw new Rejection(
            Rejection.Reason.RECORD_TOO_LONG,
            "The line is longer than " + MAX_LINE_BYTES + " bytes");
      }
      requireText(bytes);
      JsonNode node = Json.parse(text);
      schema.check(node);
      return SourceRecord.good(number, text, null);
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

  private static void requireText(byte[] bytes) throws Rejection {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new Rejection(Rejection.Reason.NOT_UTF8, "The line is not UTF-8 text");
    }
  }

  private final class LineIterator implements Iterator<SourceRecord> {
    private final Lines lines;
    private long number;
    private SourceRecord next;
    private boolean ended;

    LineIterator(Lines lines) {
      this.lines = lines;
      advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public SourceRecord next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      SourceRecord current = next;
      advance();
      return current;
    }

    private void advance() {
      next = null;
      while (next == null && !ended) {
        try {
          if (!lines.next()) {
            ended = true;
            return;
          }
        } catch (UncheckedIOException e) {
          ended = true;
          next = SourceRecord.rejected(number + 1, "", Compression.truncated(e));
          return;
        }
        number++;
        byte[] bytes = lines.bytes();
        if (!isBlank(bytes)) {
          next = record(number, bytes, lines.isTooLong());
        }
      }
    }
  }
}
