package dev.roundtable.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalPostingTest {
  @ParameterizedTest
  @CsvSource({
    "per-year-salary, year",
    "per-hour-wage, hour",
    "1 YEAR, year",
    "annually, year",
    "daily, day",
    "bi-week-salary, ",
    "bi-month-salary, ",
    "semi-month-salary, ",
    "BIWEEKLY, ",
    "semi_annual, ",
    "2 WEEK, ",
    "12 months, ",
    "every two weeks, ",
    "one-time, "
  })
  void aPeriodIsOneOfIt(String words, String period) {
    assertThat(CanonicalPosting.period(words)).isEqualTo(period);
  }

  @Test
  void noPostingIsLostForWhatItNeedNotHave() {
    CanonicalPosting posting =
        required("https://x.example/" + "i".repeat(300))
            .set("url", "https://x.example/" + "p".repeat(3000))
            .set("language", "x".repeat(100))
            .set("level", "Level of any kind ".repeat(20))
            .set("employment_type", "FULL_TIME, ".repeat(50));
    for (int i = 0; i < 400; i++) {
      posting
          .place(new TextNode("Town " + i))
          .pay("l".repeat(600) + i, null, one(i), "EUR", "year");
      posting.pay("of " + i, null, one(i), "EUR", "year");
    }
    ObjectNode record = posting.record();

    assertThatCode(() -> RecordSchema.of("posting").check(record)).doesNotThrowAnyException();
    assertThat(record.path("source_id").textValue()).matches("[0-9a-f]{64}");
    assertThat(record.has("url")).isFalse();
    assertThat(record.has("language")).isFalse();
    assertThat(record.path("employment_type").textValue()).endsWith("FULL_TIME");
    assertThat(record.path("location").textValue())
        .startsWith("Town 0; Town 1;")
        .matches(".*; Town \\d+");
    assertThat(record.path("pay_ranges")).hasSize(100);
  }

  @Test
  void aLongPlaceIsCutAtTheEndOfOneOfItsItems() {
    String places = "Springfield; ".repeat(300);
    String location =
        required("1").place(new TextNode(places)).record().path("location").textValue();
    assertThat(location).hasSizeLessThanOrEqualTo(2000).endsWith("; Springfield");
    String astral = "\uD83D\uDE00".repeat(2000);
    ObjectNode record = required("1").set("level", "x" + astral).record();
    assertThat(record.path("level").textValue()).isEqualTo("x" + astral.substring(0, 98));
  }

  @Test
  void theSameRangeOfPayCountsOnce() {
    ObjectNode record =
        required("1")
            .pay(null, one(0), null, "eur", "year")
            .pay(null, new BigDecimal("1.00"), null, "EUR", "year")
            .record();
    assertThat(record.path("pay_ranges")).hasSize(1);
  }

  private static CanonicalPosting required(String id) {
    return new CanonicalPosting()
        .set("source_id", id)
        .set("company", "Acme")
        .set("title", "Data Engineer");
  }

  private static BigDecimal one(int amount) {
    return BigDecimal.valueOf(amount + 1L);
  }
}
