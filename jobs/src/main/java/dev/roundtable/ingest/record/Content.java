package dev.roundtable.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The plain bytes of an object that has to be seen as a whole, up to a limit. What stands before
 * the place where a stream breaks off is kept.
 */
public final class Content {
  /** Boards publish their jobs in pages of a few megabytes. */
  static final int LIMIT = 128 << 20;

  private final byte[] bytes;
  private final Rejection rejection;

  private Content(byte[] bytes, Rejection rejection) {
    this.bytes = bytes;
    this.rejection = rejection;
  }

  /** Reads a stream to its end, or to where it breaks off, or to the limit of a document. */
  public static Content of(InputStream in) {
    return of(in, LIMIT);
  }

  /** Reads a stream to its end, or to where it breaks off, or to so many bytes. */
  public static Content of(InputStream in, int limit) {
    byte[] bytes = new byte[1 << 16];
    int length = 0;
    try {
      while (true) {
        if (length == bytes.length) {
          if (length >= limit) {
            return new Content(
                bytes,
                new Rejection(
                    Rejection.Reason.OBJECT_TOO_LARGE,
                    "The object is larger than " + limit + " bytes; publish it in parts"));
          }
          bytes = Arrays.copyOf(bytes, Math.min(limit, bytes.length * 2));
        }
        int read = in.read(bytes, length, bytes.length - length);
        if (read < 0) {
          return new Content(Arrays.copyOf(bytes, length), null);
        }
        length += read;
      }
    } catch (IOException e) {
      return new Content(
          Arrays.copyOf(bytes, length), Compression.truncated(new UncheckedIOException(e)));
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  /** What ended the content early; null if it is whole. */
  public Rejection rejection() {
    return rejection;
  }

  /** Refuses a stretch of bytes that is no UTF-8 text. */
  public static void requireUtf8(byte[] bytes, int start, int end) throws Rejection {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
    } catch (CharacterCodingException e) {
      throw new Rejection(Rejection.Reason.NOT_UTF8, "The record is not UTF-8 text");
    }
  }
}
