package dev.roundtable.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  private static final String FILE =
      """
      pools:
        writer: {slots: 1, include_deferred: true, description: One writes}
      variables:
        bucket: {value: "${BUCKET}"}
        endpoint: {value: "${ENDPOINT:-}"}
      connections:
        aws: {conn_type: aws, extra: "${EXTRA:-}", password: hush}
      dags: [daily]
      """;

  private static final String POOL =
      "{\"slots\":1,\"include_deferred\":true,\"description\":\"One writes\"}";

  @TempDir private Path folder;
  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void whatLacksIsMadeWhatDiffersIsChangedAndTheRestStays() throws IOException {
    transport
        .reply(404, "{}")
        .reply(200, "{\"name\":\"writer\",\"slots\":8,\"description\":\"One writes\"}")
        .reply(200, "{\"key\":\"bucket\",\"value\":\"guide\"}")
        .reply(200, "{\"key\":\"endpoint\",\"value\":\"http://old\"}")
        .reply(200, "{\"is_paused\":true}");
    List<Setup.Change> changes =
        new Setup(new Airflow(transport, Duration.ofMillis(1)))
            .changes(read(Map.of("BUCKET", "guide", "ENDPOINT", "")));
    assertThat(changes)
        .extracting(Setup.Change::description)
        .containsExactly(
            "+ connection aws: {conn_type=aws, password=***}",
            "~ pool writer: slots '8' -> '1', include_deferred '' -> 'true'",
            "~ variable endpoint: value 'http://old' -> ''",
            "~ dag daily: switched on");
    for (int i = 0; i < 4; i++) {
      transport.reply(200, "{}");
    }
    changes.forEach(change -> change.apply().run());
    assertThat(transport.calls().subList(5, 9))
        .extracting(call -> call + " " + call.body())
        .containsExactly(
            "POST /connections {\"connection_id\":\"aws\",\"conn_type\":\"aws\",\"password\":\"hush\"}",
            "PATCH /pools/writer {\"name\":\"writer\",\"slots\":1,\"include_deferred\":true,\"description\":\"One writes\"}",
            "PATCH /variables/endpoint {\"key\":\"endpoint\",\"value\":\"\"}",
            "PATCH /dags/daily {\"is_paused\":false}");
  }

  @Test
  void aSecretIsSetAndShownToNobody() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("secret.yaml"), "variables: {hook: {value: \"${HOOK}\", secret: true}}");
    SetupFile wanted = SetupFile.read(file, Map.of("HOOK", "https://chat/hush"));
    transport.reply(404, "{}").reply(200, "{\"value\":\"https://chat/former\"}");
    Setup setup = new Setup(new Airflow(transport));
    List<Setup.Change> made = setup.changes(wanted);
    List<Setup.Change> changed = setup.changes(wanted);
    assertThat(made)
        .extracting(Setup.Change::description)
        .containsExactly("+ variable hook: {value=***}");
    assertThat(changed)
        .extracting(Setup.Change::description)
        .containsExactly("~ variable hook: value is another");
    transport.reply(200, "{}");
    changed.get(0).apply().run();
    assertThat(transport.calls().get(2).body())
        .hasToString("{\"key\":\"hook\",\"value\":\"https://chat/hush\"}");
  }

  @Test
  void aValueThatIsNoneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("null.yaml"), "variables: {a: {value: }}");
    assertThatThrownBy(() -> SetupFile.read(file, Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("gives 'value' no plain value");
  }

  @Test
  void whatTheEnvironmentDoesNotSayIsNotSetBack() throws IOException {
    transport
        .reply(200, "{\"conn_type\":\"aws\",\"password\":\"hush\",\"extra\":\"{\\\"role\\\": 1}\"}")
        .reply(200, POOL)
        .reply(200, "{\"value\":\"guide\"}")
        .reply(200, "{\"value\":\"http://kept\"}")
        .reply(200, "{\"is_paused\":false}");
    assertThat(new Setup(new Airflow(transport)).changes(read(Map.of("BUCKET", "guide"))))
        .isEmpty();
  }

  @Test
  void theJsonOfAConnectionIsComparedByWhatItSaysAndNeverShown() throws IOException {
    for (String extra : List.of("{\\\"role\\\": 1}", "{\\\"role\\\": 2}")) {
      transport
          .reply(
              200,
              "{\"conn_type\":\"aws\",\"password\":\"hush\",\"extra\":\"%s\"}".formatted(extra))
          .reply(200, POOL)
          .reply(200, "{\"value\":\"guide\"}")
          .reply(200, "{\"value\":\"\"}")
          .reply(200, "{\"is_paused\":false}");
    }
    SetupFile file = read(Map.of("BUCKET", "guide", "EXTRA", "{\"role\":1}"));
    assertThat(new Setup(new Airflow(transport)).changes(file)).isEmpty();
    assertThat(new Setup(new Airflow(transport)).changes(file))
        .extracting(Setup.Change::description)
        .containsExactly("~ connection aws: extra is another");
  }

  @Test
  void whatAirflowHidesIsNotTakenForADifference() throws IOException {
    transport
        .reply(200, "{\"conn_type\":\"aws\",\"password\":\"***\"}")
        .reply(200, POOL)
        .reply(200, "{\"value\":\"guide\"}")
        .reply(200, "{\"value\":\"\"}")
        .reply(200, "{\"is_paused\":false}");
    assertThat(new Setup(new Airflow(transport)).changes(read(Map.of("BUCKET", "guide"))))
        .isEmpty();
  }

  @Test
  void aDagThatIsNotThereYetIsSaid() throws IOException {
    transport
        .reply(200, "{\"conn_type\":\"aws\",\"password\":\"***\"}")
        .reply(200, POOL)
        .reply(200, "{\"value\":\"guide\"}")
        .reply(200, "{\"value\":\"\"}")
        .reply(404, "{}");
    SetupFile file = read(Map.of("BUCKET", "guide"));
    assertThatThrownBy(() -> new Setup(new Airflow(transport)).changes(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("does not know DAG daily yet");
  }

  @Test
  void everythingThatTheEnvironmentLacksIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), FILE + "# ${NOT_A_VALUE}\n");
    assertThatThrownBy(() -> SetupFile.read(file, Map.of()))
        .hasMessageContaining("wants BUCKET in the environment");
    Path other = Files.writeString(folder.resolve("b.yaml"), "pool: {}\n");
    assertThatThrownBy(() -> SetupFile.read(other, Map.of()))
        .hasMessageContaining("has [pool]; it may have [connections, pools, variables] and dags");
    Path broken = Files.writeString(folder.resolve("c.yaml"), "pools: [\n");
    assertThatThrownBy(() -> SetupFile.read(broken, Map.of())).hasMessageContaining("is not YAML");
  }

  private SetupFile read(Map<String, String> environment) throws IOException {
    return SetupFile.read(Files.writeString(folder.resolve("setup.yaml"), FILE), environment);
  }
}
