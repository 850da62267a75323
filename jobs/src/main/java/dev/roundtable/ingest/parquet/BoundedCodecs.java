package dev.roundtable.ingest.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks pages up to a size: what a page says of its own size is not to be trusted. */
final class BoundedCodecs implements CompressionCodecFactory {
  private final CodecFactory codecs = new CodecFactory(new Configuration(false), 0);
  private final int limit;

  BoundedCodecs(int limit) {
    this.limit = limit;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Objects are read, not written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor unbounded = codecs.getDecompressor(codec);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput bytes, int plainSize) throws IOException {
        requireBounded(plainSize);
        return unbounded.decompress(bytes, plainSize);
      }

      @Override
      public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int plainSize)
          throws IOException {
        requireBounded(plainSize);
        unbounded.decompress(packed, packedSize, plain, plainSize);
      }

      @Override
      public void release() {
        unbounded.release();
      }
    };
  }

  @Override
  public void release() {
    codecs.release();
  }

  private void requireBounded(int plainSize) throws IOException {
    if (plainSize < 0 || plainSize > limit) {
      throw new IOException("A page unpacks to " + plainSize + " bytes");
    }
  }
}
