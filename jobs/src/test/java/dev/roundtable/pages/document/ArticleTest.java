package dev.roundtable.pages.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
  @ParameterizedTest
  @CsvSource({
    "Amazon, an",
    "Airbnb interview, an",
    "Uber, an",
    "University, a",
    "European company, a",
    "one-page summary, a",
    "hour, an",
    "Staff Data Engineer, a",
    "ML Data Engineer, an",
    "GCP Data Engineer, a",
    "AWS Data Engineer, an",
    "L6, an",
    "T5, a",
    "8-week plan, an",
    "11 engineers, an",
    "110 engineers, a",
    "60-minute call, a",
    "ETL tool, an",
    "user, a",
    "index, an"
  })
  void goesByTheSound(String phrase, String article) {
    assertThat(Article.of(phrase)).isEqualTo(article);
  }
}
