package dev.roundtable.ingest.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The plain bytes of a packed stream, refused when they are out of all proportion to the packed
 * ones: a few kilobytes that unpack to gigabytes are an attack or an accident, and no postings.
 */
public final class Expansion extends FilterInputStream {
  /** Text shrinks to a tenth, the most repetitive of it to a hundredth. */
  private static final long MOST = 200;

  /** Below this size nothing is held against a stream. */
  private static final long HARMLESS_BYTES = 64L << 20;

  private final Counted packed;
  private long plain;

  Expansion(InputStream plain, Counted packed) {
    super(plain);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    plain += Math.max(0, read);
    if (isTooFar(plain, packed.count())) {
      throw new ExpandsTooFar(refused(plain).getMessage());
    }
    return read;
  }

  /** True if so many plain bytes cannot honestly come from so many packed ones. */
  public static boolean isTooFar(long plain, long packed) {
    return plain > HARMLESS_BYTES && plain / MOST > packed;
  }

  /** What is said of an object of which this much was read. */
  public static Rejection refused(long plain) {
    return new Rejection(
        Rejection.Reason.EXPANDS_TOO_FAR,
        "The object unpacks to more than "
            + MOST
            + " times its size; what stood before "
            + plain
            + " bytes was read");
  }

  /** Thrown where a stream has unpacked to too much. */
  static final class ExpandsTooFar extends IOException {
    private static final long serialVersionUID = 1L;

    ExpandsTooFar(String message) {
      super(message);
    }
  }

  /** Counts the bytes that are taken from a stream. */
  static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /**
   * A stream that always claims to have more. Java's gzip reader takes a source that has nothing
   * ready, as a network connection between two packets, for its end, and would drop all further
   * members of the file.
   */
  static final class NeverDry extends FilterInputStream {
    NeverDry(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
