package dev.roundtable.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int LIMIT = 10;

  @Test
  void splitsAtLineFeedsWithOrWithoutCarriageReturn() {
    assertThat(lines("one\ntwo\r\nthree\n")).containsExactly("one", "two", "three");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(lines("one\ntwo")).containsExactly("one", "two");
  }

  @Test
  void keepsBlankLinesSoThatNumbersStayThoseOfTheFile() {
    assertThat(lines("\n\none\n\n")).containsExactly("", "", "one", "");
  }

  @Test
  void anEmptyStreamHasNoLines() {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void cutsALongLineAndSkipsTheRestOfIt() {
    assertThat(lines("0123456789abc\nnext\n")).containsExactly("0123456789!", "next");
    assertThat(lines("x".repeat(200_000) + "\nnext")).containsExactly("xxxxxxxxxx!", "next");
  }

  @Test
  void aLineOfExactlyTheLimitIsWhole() {
    assertThat(lines("0123456789\nnext")).containsExactly("0123456789", "next");
  }

  @Test
  void joinsALineThatStandsAcrossTwoBuffers() {
    String filler = "123456789\n".repeat(6553);
    assertThat(lines(filler + "abcdefghi\nlast")).hasSize(6555).endsWith("abcdefghi", "last");
  }

  /** The lines; one that was cut ends with an exclamation mark. */
  private static List<String> lines(String text) {
    Lines lines =
        new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), LIMIT);
    List<String> found = new ArrayList<>();
    while (lines.next()) {
      String line = new String(lines.bytes(), StandardCharsets.US_ASCII);
      found.add(lines.isTooLong() ? line + "!" : line);
    }
    return found;
  }
}
