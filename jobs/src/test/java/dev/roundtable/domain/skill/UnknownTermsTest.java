package dev.roundtable.domain.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.guide.TestGuide;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownTermsTest {
  private static final UnknownTerms TERMS = new UnknownTerms(TestGuide.guide());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Python, Foobase and SQL | Foobase",
        "Experience with Foobase, Spark or SQL | Foobase",
        "Spark, Kafka, and Foobase for our streams | Foobase",
        "Python/Foobase/Barql | Foobase;Barql",
        "Tools: Python, Foo Event Hub, Barql2 | Foo Event Hub;Barql2",
        "Python (Foobase) | Foobase",
        "SQL, foox, Python | foox",
        "SQL, foo.js and Python | ''",
        "We love Foobase. Python is fine. | ''",
        "Python; we are Foobase's friends | ''",
        "Foobase, Barql | ''",
        "Python, a strong will to learn, SQL | ''",
        "Python, The Quick Brown Fox Jumps | ''",
        "Python and SQL | ''",
        "'' | ''"
      })
  void findsWhatStandsBesideSkills(String text, String terms) {
    assertThat(String.join(";", TERMS.in(text))).isEqualTo(terms);
  }

  @Property
  void neverThrows(@ForAll("texts") String text) {
    assertThat(TERMS.in(text)).isEqualTo(TERMS.in(text)).doesNotContain("");
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.of("Python", ", ", " and ", "Foo", "SQL", "/", ". ", " or", "(");
  }
}
