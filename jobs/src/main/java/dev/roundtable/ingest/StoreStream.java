package dev.roundtable.ingest;

import dev.roundtable.domain.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An object's bytes as the store sends them. A failure here is the network's, not the object's: it
 * ends the run, so that the object is read again, while a failure to decompress is the object's own
 * and rejects it.
 */
final class StoreStream extends FilterInputStream {
  private final String uri;

  StoreStream(InputStream in, String uri) {
    super(in);
    this.uri = uri;
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Failure broken(IOException e) {
    return Failure.service(
        "Could not read all of " + uri + ": " + e.getMessage() + ". Run again", e);
  }
}
