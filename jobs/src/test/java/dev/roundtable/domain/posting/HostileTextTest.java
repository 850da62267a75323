package dev.roundtable.domain.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.record.PostingRecord;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of a megabyte in one line, made of what one of the readers stops at. A reader that goes
 * back to the start of the line, or over all it has found, at each of them takes many minutes; the
 * limit is far above what reading takes on a slow machine.
 */
class HostileTextTest {
  private static final int LENGTH = 250_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final PostingParser PARSER = new PostingParser(GuideLoader.packaged());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contract ",
        "Employment type: contract ",
        "5 years ",
        "5 (years) ",
        "5) years) ",
        "1.1.",
        "5+ years of experience, preferred ",
        "bachelor's degree, ",
        "BSc or MSc or ",
        "8 years with a bachelor's, 6 with a master's, ",
        "$1 - $2 ",
        "salary $100,000 - $120,000 in Boston ",
        "Spark, ",
        "no Spark ",
        "R must ",
        "ideally R ",
        "remote, ",
        "3 days in the office, 40% remote, not remote, ",
        "no ",
        "preferred ",
        "(",
        ":",
        "Level: ",
        "looking for a senior ",
        "equal opportunity employer ",
        "• ",
        "not a plus",
        "\u0301\u0316"
      })
  void isReadInLinearTime(String piece) {
    String end = " 3 years";
    String text = piece.repeat(LENGTH / piece.length()) + end;
    PostingReading reading = assertTimeoutPreemptively(LIMIT, () -> PARSER.read(posting(text)));
    assertThat(reading.description()).endsWith(end);
  }

  private static PostingRecord posting(String text) {
    return new PostingRecord(
        "1", "AWS", "Clerk", null, text, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }
}
