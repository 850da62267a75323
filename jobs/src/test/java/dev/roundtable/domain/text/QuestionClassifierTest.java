package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.guide.TestGuide;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuestionClassifierTest {
  private static final QuestionClassifier CLASSIFIER = new QuestionClassifier(TestGuide.guide());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/question.csv", numLinesToSkip = 1)
  void classifies(String name, String text, String domain) {
    assertThat(CLASSIFIER.classify(text).domain()).isEqualTo(domain == null ? "" : domain);
  }

  @Test
  void moreEvidenceIsMoreConfidence() {
    double one = CLASSIFIER.classify("Write a query").confidence();
    double two = CLASSIFIER.classify("Write a query with a window function").confidence();
    assertThat(two).isGreaterThan(one);
    assertThat(CLASSIFIER.classify(null)).isEqualTo(new QuestionDomain("", 0));
  }

  @Property(tries = 300)
  void confidenceIsAShare(@ForAll("questions") String text) {
    QuestionDomain answer = CLASSIFIER.classify(text);
    assertThat(answer).isEqualTo(CLASSIFIER.classify(text));
    assertThat(answer.confidence()).isBetween(0.0, 1.0);
    assertThat(answer.confidence() == 0).isEqualTo(answer.domain().isEmpty());
  }

  @Provide
  Arbitrary<String> questions() {
    return AnyText.of("query", "join", "python", "star schema", "shuffle", "conflict");
  }
}
