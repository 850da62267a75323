package dev.roundtable.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines. A line longer than the limit is cut, and the rest of it
 * skipped, so that memory stays bounded whatever the object holds.
 */
public final class Lines {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean next() {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int stop = position;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      append(position, stop);
      position = stop;
      if (stop < end) {
        position++;
        break;
      }
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return any;
  }

  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  boolean isTooLong() {
    return tooLong;
  }

  private boolean fill() {
    if (position < end) {
      return true;
    }
    try {
      end = in.read(buffer);
      position = 0;
      return end > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(int from, int to) {
    int room = Math.min(to - from, limit - length);
    tooLong |= room < to - from;
    if (length + room > line.length) {
      line = Arrays.copyOf(line, Math.max(length + room, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, room);
    length += room;
  }
}
