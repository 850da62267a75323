package dev.roundtable.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
  private static final Call READ = Call.get("/dags/a");
  private static final Call CLEAR =
      Call.post("/dags/a/clearTaskInstances", ScriptedTransport.json("{\"secret\":\"hush\"}"));

  private static final Caller.Listing RUNS = new Caller.Listing("runs", "id");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Caller caller = new Caller(transport, Duration.ofMillis(1));

  @ParameterizedTest
  @CsvSource({"429", "500", "502", "503", "504"})
  void aReadIsRepeatedUntilTheServerIsWellAgain(int status) {
    transport.reply(status, "{}").reply(status, "{}").breaks().reply(200, "{\"is\":\"fine\"}");
    assertThat(caller.expect(READ).path("is").asText()).isEqualTo("fine");
    assertThat(transport.calls()).hasSize(4);
  }

  @Test
  void itGivesUpAfterFourAttempts() {
    for (int i = 0; i < 4; i++) {
      transport.reply(503, "{\"detail\":\"no database\"}");
    }
    assertFails(READ, Failure.Kind.SERVICE, "GET /dags/a answered 503: no database", "Try again");
    assertThat(transport.calls()).hasSize(4);
  }

  @Test
  void whatMayHaveBeenDoneIsNotDoneAgain() {
    transport.breaks();
    assertFails(CLEAR, Failure.Kind.SERVICE, "whether it was carried out is not known");
    transport.reply(502, "\"Bad gateway\"");
    assertFails(CLEAR, Failure.Kind.SERVICE, "answered 502: Bad gateway");
    assertThat(transport.calls()).hasSize(2);
  }

  @Test
  void whatDidNotLeaveIsSentAgain() {
    transport.isAway().reply(200, "{}");
    assertThat(caller.expect(CLEAR).isEmpty()).isTrue();
    for (int i = 0; i < 4; i++) {
      transport.isAway();
    }
    assertFails(READ, Failure.Kind.SERVICE, "http://airflow cannot be called", "Is it running?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | USAGE   | does not accept the token",
        "403 | USAGE   | does not allow this",
        "404 | INPUT   | has no such thing",
        "409 | SERVICE | a state that does not allow this now",
        "400 | USAGE   | refuses this",
      })
  void whatTheCallerDidWrongIsSaid(int status, Failure.Kind kind, String said) {
    transport.reply(status, "{\"detail\":\"so it is\"}");
    assertFails(READ, kind, said, "so it is");
    assertThat(transport.calls()).hasSize(1);
  }

  @Test
  void everyBreachOfARequestIsNamedAndNoSecret() {
    transport.reply(
        422,
        """
        {"detail":[{"loc":["body","from_date"],"msg":"Input should be a valid date"},
                   {"loc":["body"],"msg":"too long"}]}
        """);
    assertFails(
        CLEAR, Failure.Kind.USAGE, "body.from_date: Input should be a valid date; body: too long");
    transport.reply(422, "{}");
    assertThatThrownBy(() -> caller.expect(CLEAR)).message().doesNotContain("hush");
  }

  @Test
  void missingAndPresentAreAnswersWhereTheyAreAskedFor() {
    transport.reply(404, "{}").reply(409, "{}").reply(201, "{\"id\":1}");
    assertThat(caller.find(READ)).isEmpty();
    assertThat(caller.make(CLEAR)).isEmpty();
    assertThat(caller.make(CLEAR)).isPresent();
  }

  @Test
  void aListIsReadPageByPageInOneOrder() {
    transport.reply(200, page(0, 100)).reply(200, page(100, 200)).reply(200, page(200, 230));
    List<JsonNode> runs = caller.list(READ.with("state", "failed"), RUNS, "id", 1000);
    assertThat(runs).hasSize(230).doesNotHaveDuplicates();
    assertThat(transport.calls())
        .extracting(Call::query)
        .extracting(Object::toString)
        .containsExactly(
            "{limit=100, offset=0, order_by=id, state=failed}",
            "{limit=100, offset=100, order_by=id, state=failed}",
            "{limit=100, offset=200, order_by=id, state=failed}");
  }

  @Test
  void anEntryThatIsPushedToTheNextPageComesOnce() {
    transport.reply(200, page(0, 100)).reply(200, page(99, 199)).reply(200, page(199, 230));
    assertThat(caller.list(READ, RUNS, "-id", 1000)).hasSize(230).doesNotHaveDuplicates();
  }

  @Test
  void aServerMayGiveFewerAtOnceThanItIsAskedFor() {
    transport.reply(200, page(0, 50)).reply(200, page(50, 100)).reply(200, page(100, 230));
    assertThat(caller.list(READ, RUNS, "id", 1000)).hasSize(230);
  }

  @Test
  void aListEndsWhereEnoughIsRead() {
    transport.reply(200, page(0, 5));
    assertThat(caller.list(READ, RUNS, "-id", 5)).hasSize(5);
    assertThat(transport.calls()).hasSize(1);
  }

  private static String page(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj("{\"id\":%d}"::formatted)
        .collect(Collectors.joining(",", "{\"runs\":[", "],\"total_entries\":230}"));
  }

  private void assertFails(Call call, Failure.Kind kind, String... said) {
    assertThatThrownBy(() -> caller.expect(call))
        .hasMessageContainingAll(said)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
