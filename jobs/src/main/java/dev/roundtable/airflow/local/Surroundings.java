package dev.roundtable.airflow.local;

import dev.roundtable.domain.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The environment of a local Airflow: what it wants, and nothing of another one. */
final class Surroundings {
  /** How long a login lasts is no matter of the place where Airflow runs. */
  private static final String KEPT = "AIRFLOW__API_AUTH__";

  private Surroundings() {}

  /**
   * Takes away what a shell holds that works with Airflow in production: its variables and
   * connections, where its database, logs and secrets are, how it executes commands, and AWS
   * credentials. The local Airflow would work there.
   */
  static void clear(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name ->
                (name.startsWith("AIRFLOW_") && !name.startsWith(KEPT))
                    || name.startsWith("AWS_")
                    || name.equals("ROUNDTABLE_EXECUTION"));
  }

  /** What Airflow wants. */
  static Map<String, String> settings(LocalAirflow.Plan plan, Path home, Access access)
      throws IOException {
    String dags = plan.root().resolve("dags").toAbsolutePath().toString();
    return Map.ofEntries(
        Map.entry("AIRFLOW_HOME", home.toString()),
        Map.entry("AIRFLOW__CORE__DAGS_FOLDER", dags),
        // The triggerer calls functions of the DAGs and does not look into their folder by itself.
        Map.entry("PYTHONPATH", dags),
        Map.entry("AIRFLOW__CORE__LOAD_EXAMPLES", "False"),
        // The default forks 32 workers; one writes at a time anyway.
        Map.entry("AIRFLOW__CORE__PARALLELISM", "4"),
        Map.entry("AIRFLOW__CORE__EXECUTION_API_SERVER_URL", access.url() + "/execution/"),
        Map.entry("AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS", access.user() + ":admin"),
        Map.entry(
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE",
            access.writePasswords(home).toString()),
        Map.entry("AIRFLOW__API__HOST", access.url().getHost()),
        Map.entry("AIRFLOW__API__PORT", Integer.toString(access.url().getPort())),
        Map.entry("AIRFLOW__API__WORKERS", "1"),
        Map.entry("AIRFLOW__API_AUTH__JWT_SECRET", Loopback.secret(32)),
        Map.entry("AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL", "5"),
        Map.entry(
            "AIRFLOW__LOGGING__WORKER_LOG_SERVER_PORT", Integer.toString(Loopback.freePort())),
        Map.entry(
            "AIRFLOW__LOGGING__TRIGGER_LOG_SERVER_PORT", Integer.toString(Loopback.freePort())),
        // A scheduler that was killed is missed within seconds, not minutes.
        Map.entry("AIRFLOW__SCHEDULER__ORPHANED_TASKS_CHECK_INTERVAL", "10"),
        Map.entry("AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT", "30"),
        Map.entry("PYTHONUNBUFFERED", "1"),
        Map.entry("PYTHONDONTWRITEBYTECODE", "1"));
  }
}
