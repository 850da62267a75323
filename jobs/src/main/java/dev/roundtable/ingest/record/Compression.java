package dev.roundtable.ingest.record;

import com.github.luben.zstd.ZstdInputStream;
import dev.roundtable.ingest.record.Expansion.Counted;
import dev.roundtable.ingest.record.Expansion.ExpandsTooFar;
import dev.roundtable.ingest.record.Expansion.NeverDry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** What the end of a file's name says of its compression, held against its first bytes. */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private static final int BUFFER_BYTES = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  public static Compression of(String file) {
    return file.endsWith(GZIP.ending) ? GZIP : file.endsWith(ZSTD.ending) ? ZSTD : NONE;
  }

  /** The file's name without the ending of its compression. */
  public String plainName(String file) {
    return file.substring(0, file.length() - ending.length());
  }

  /** The plain bytes of a text. Refuses a stream that does not begin as its name promises. */
  public InputStream open(InputStream raw) throws Rejection {
    return open(raw, true);
  }

  /**
   * The plain bytes. Refuses a stream that does not begin as its name promises.
   *
   * @param text false for a format that may hold any bytes
   */
  public InputStream open(InputStream raw, boolean text) throws Rejection {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    byte[] head = peek(in);
    try {
      return switch (this) {
        case GZIP -> {
          require(
              startsWith(head, 0x1f, 0x8b),
              Rejection.Reason.NOT_GZIP,
              "The name ends in .gz, but the content is not gzip");
          Counted packed = new Counted(in);
          yield new Expansion(new GZIPInputStream(new NeverDry(packed), BUFFER_BYTES), packed);
        }
        case ZSTD -> {
          require(
              startsWith(head, 0x28, 0xb5, 0x2f, 0xfd),
              Rejection.Reason.NOT_ZSTD,
              "The name ends in .zst, but the content is not Zstandard");
          Counted packed = new Counted(in);
          yield new Expansion(new ZstdInputStream(packed), packed);
        }
        case NONE -> {
          boolean packed = startsWith(head, 0x1f, 0x8b) || startsWith(head, 0x28, 0xb5, 0x2f, 0xfd);
          require(
              !packed,
              Rejection.Reason.NOT_TEXT,
              "The content is compressed, but the name does not end in .gz or .zst");
          require(
              !text || !hasNul(head), Rejection.Reason.NOT_TEXT, "The content is binary, not text");
          yield in;
        }
      };
    } catch (IOException e) {
      throw truncated(new UncheckedIOException(e));
    }
  }

  public static Rejection truncated(UncheckedIOException e) {
    if (e.getCause() instanceof ExpandsTooFar) {
      return new Rejection(Rejection.Reason.EXPANDS_TOO_FAR, e.getCause().getMessage());
    }
    return new Rejection(
        Rejection.Reason.TRUNCATED,
        "The object ends or breaks here ("
            + e.getCause().getClass().getSimpleName()
            + "); what stood before it was read");
  }

  private static void require(boolean holds, Rejection.Reason reason, String message)
      throws Rejection {
    if (!holds) {
      throw new Rejection(reason, message);
    }
  }

  private static byte[] peek(BufferedInputStream in) throws Rejection {
    try {
      in.mark(BUFFER_BYTES);
      byte[] head = in.readNBytes(512);
      in.reset();
      require(head.length > 0, Rejection.Reason.EMPTY_OBJECT, "The object is empty");
      return head;
    } catch (IOException e) {
      throw truncated(new UncheckedIOException(e));
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] head) {
    for (byte value : head) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }
}
