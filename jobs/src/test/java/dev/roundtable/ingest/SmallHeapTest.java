package dev.roundtable.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long lines take no more memory than short ones: a JVM with little of it reads them. */
class SmallHeapTest {
  private static final String HEAP = "-Xmx80m";
  private static final long LONG = 200L << 20;
  private static final String LINE =
      "{\"source_id\": \"%d\", \"company\": \"Acme\", \"title\": \"Engineer\"}\n";

  @Test
  void aLineLongerThanTheHeapSpoilsNoOther() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said.lines().toList()).endsWith("[null, RECORD_TOO_LONG, null]");
  }

  /** What the JVM with little memory runs. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      InputStream lines =
          new SequenceInputStream(
              Collections.enumeration(
                  List.of(
                      text(LINE.formatted(1)), new Letters(LONG), text("\n" + LINE.formatted(3)))));
      List<String> reasons = new ArrayList<>();
      Formats.reader(Kind.POSTINGS, "long.jsonl", null)
          .read(Compression.NONE.open(lines))
          .forEachRemaining((SourceRecord record) -> reasons.add(String.valueOf(record.reason())));
      System.out.println(reasons);
    }

    private static InputStream text(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** So many times the letter x. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, from, from + count, (byte) 'x');
      left -= count;
      return count > 0 ? count : -1;
    }
  }
}
