package dev.roundtable.domain.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.location.StatedWorkplace.Statement;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkplaceParserTest {
  private static final WorkplaceParser PARSER = new WorkplaceParser();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/cases/workplace.csv", numLinesToSkip = 1)
  void reads(String part, String text, boolean remote, boolean hybrid) {
    StatedWorkplace stated =
        part.equals("title")
            ? PARSER.ofTitle(text)
            : PARSER.ofDescription(text.replace("\\n", "\n"));
    assertThat(stated.remote()).as("remote").isEqualTo(remote);
    assertThat(stated.hybrid()).as("hybrid").isEqualTo(hybrid);
  }

  @Test
  void showsTheWordsThatSaySo() {
    String text = "We build pipelines. Three days a week in the office. #LI-Remote";
    assertThat(PARSER.ofDescription(text).statements())
        .extracting(
            Statement::kind, statement -> text.substring(statement.start(), statement.end()))
        .containsExactly(
            tuple("hybrid", "days a week in the office"), tuple("remote", "LI-Remote"));
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(PARSER.ofDescription(null).isEmpty()).isTrue();
    assertThat(PARSER.ofTitle("").isEmpty()).isTrue();
  }

  @Test
  void aStatementHoldsWhateverStandsAroundIt() {
    String around = "You build pipelines in Spark and Kafka for a bank.\n".repeat(40);
    StatedWorkplace stated = PARSER.ofDescription(around + "This role is hybrid.\n" + around);
    assertThat(stated.hybrid()).isTrue();
    assertThat(stated.remote()).isFalse();
  }

  @Property(tries = 500)
  void readsAnythingTheSameWayTwice(@ForAll("texts") String text) {
    StatedWorkplace stated = PARSER.ofDescription(text);
    assertThat(stated).isEqualTo(PARSER.ofDescription(text));
    assertThat(stated.statements())
        .allMatch(s -> 0 <= s.start() && s.start() < s.end() && s.end() <= text.length());
    assertThat(PARSER.ofTitle(text)).isEqualTo(PARSER.ofTitle(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.of(
        "remote", "hybrid", "3 days", "in the office", "not", "Location:", "50%", "cloud", "no");
  }
}
