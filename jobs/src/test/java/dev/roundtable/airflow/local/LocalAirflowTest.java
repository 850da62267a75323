package dev.roundtable.airflow.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAirflowTest {
  @Test
  void nothingOfAnotherAirflowGetsIn() {
    Map<String, String> environment = new TreeMap<>();
    for (String name :
        new String[] {
          "AIRFLOW_VAR_ROUNDTABLE_BUCKET",
          "AIRFLOW_CONN_ROUNDTABLE_AWS",
          "AIRFLOW__SECRETS__BACKEND",
          "AIRFLOW__CORE__EXECUTOR",
          "AIRFLOW__LOGGING__REMOTE_LOGGING",
          "ROUNDTABLE_EXECUTION",
          "AWS_PROFILE",
          "AWS_SESSION_TOKEN",
          "AIRFLOW__API_AUTH__JWT_EXPIRATION_TIME",
          "PATH",
          "ROUNDTABLE_RETRY_SECONDS"
        }) {
      environment.put(name, "production");
    }
    Surroundings.clear(environment);
    assertThat(environment)
        .containsOnlyKeys(
            "AIRFLOW__API_AUTH__JWT_EXPIRATION_TIME", "PATH", "ROUNDTABLE_RETRY_SECONDS");
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingStarts(@TempDir Path folder) throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalAirflow.Plan plan =
          new LocalAirflow.Plan(folder, folder.resolve("home"), other.getLocalPort(), Map.of());
      assertThatThrownBy(() -> LocalAirflow.launch(plan, Progress.SILENT))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Port %d is taken", other.getLocalPort());
    }
    assertThat(folder).isEmptyDirectory();
  }
}
