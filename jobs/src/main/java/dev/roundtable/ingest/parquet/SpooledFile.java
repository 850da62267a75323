package dev.roundtable.ingest.parquet;

import dev.roundtable.domain.Failure;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * The bytes of a stream in a temporary file, for a format that is read from its end. The file is
 * deleted with the channel; where the system allows it, its name is gone as soon as it is open, so
 * that not even a killed process leaves it behind.
 */
final class SpooledFile implements InputFile, AutoCloseable {
  private final FileChannel channel;
  private final long length;

  private SpooledFile(FileChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  /** Writes a stream down to its end; refuses one that breaks off or is longer than the limit. */
  static SpooledFile of(InputStream in, long limit) throws Rejection {
    FileChannel channel = open();
    try {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
        length += read;
        if (length > limit) {
          throw new Rejection(
              Rejection.Reason.OBJECT_TOO_LARGE,
              "The object is larger than " + limit + " bytes; publish it in parts");
        }
        write(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      return new SpooledFile(channel, length);
    } catch (Rejection | RuntimeException e) {
      close(channel);
      throw e;
    }
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    channel.position(0);
    return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
      @Override
      public long getPos() throws IOException {
        return channel.position();
      }

      @Override
      public void seek(long position) throws IOException {
        channel.position(position);
      }
    };
  }

  /** Some bytes of the file; fewer if it ends before. */
  ByteBuffer bytes(long position, int count) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(count);
      int at = 0;
      while (at >= 0 && bytes.hasRemaining()) {
        at = channel.read(bytes, position + bytes.position());
      }
      return bytes.flip();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static FileChannel open() {
    try {
      Path file = Files.createTempFile("roundtable", ".parquet");
      return FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws Rejection {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw Compression.truncated(new UncheckedIOException(e));
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Failure failed(IOException e) {
    return Failure.service("Could not use the folder of temporary files: " + e.getMessage(), e);
  }
}
