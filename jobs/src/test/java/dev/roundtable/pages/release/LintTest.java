package dev.roundtable.pages.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much does a Amazon engineer make? | an article that does not fit",
        "It takes an senior engineer. | an article that does not fit",
        "An Staff Data Engineer | an article that does not fit",
        "Experience: 10-20 years.. | two full stops",
        "hires Senior Data Engineer data engineers there | data engineers of data engineers",
        "the the table | a word twice",
        "a  blank | two blanks",
        "a blank , here | a blank before punctuation",
        "offers from 2026 to 2026 | a span of one year",
        "Reports of 2026-2026. | a span of one year",
        "pay of null | no value",
        "at {company} | a template not filled"
      })
  void finds(String text, String finding) {
    assertThat(Lint.of(document("text", text))).singleElement().asString().startsWith(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An Amazon engineer and a Stripe one.",
        "Wait ... then go on, e.g. with an SQL query or a SQL query.",
        "Had had it, that that is so.",
        "A 60-minute call, an 8-week plan, an hour, a one-page note.",
        "Tier A or plan B",
        "from 2021 to 2026, on 2026-09-30",
        "A and B",
        "grade A, then"
      })
  void letsPass(String text) {
    assertThat(Lint.of(document("text", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "scope", "method", "slug"})
  void readsNoCodeAndNoIds(String key) {
    assertThat(Lint.of(document(key, "a  a Amazon .. {x}"))).isEmpty();
  }

  private static ObjectNode document(String key, String text) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("sections").addObject().putObject("data").put(key, text);
    return document;
  }
}
