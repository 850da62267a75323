package dev.roundtable.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ExpansionTest {
  @Test
  void aFewKilobytesThatUnpackToGigabytesAreCutOff() throws Exception {
    Content content = Content.of(open(packed((byte) 0, 100)));
    assertThat(content.rejection().reason()).isEqualTo(Rejection.Reason.EXPANDS_TOO_FAR);
    assertThat(content.bytes().length).isBetween(64 << 20, 65 << 20);
  }

  @Test
  void repetitiveTextOfOrdinarySizeIsReadWhole() throws Exception {
    Content content = Content.of(open(packed((byte) 'a', 60)));
    assertThat(content.rejection()).isNull();
    assertThat(content.bytes()).hasSize(60 << 20);
  }

  private static InputStream open(byte[] packed) throws Rejection {
    return Compression.GZIP.open(new ByteArrayInputStream(packed));
  }

  private static byte[] packed(byte value, int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    java.util.Arrays.fill(megabyte, value);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(megabyte);
      }
    }
    return packed.toByteArray();
  }
}
