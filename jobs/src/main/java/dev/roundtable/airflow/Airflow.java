package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.domain.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calls of Airflow's REST API that Roundtable makes, and no more. Days are UTC. Every method
 * throws {@link Failure}: of kind usage for refused credentials and requests, input for what is not
 * there, service for an Airflow that fails or does not answer.
 */
public final class Airflow implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Caller.Listing IMPORT_ERRORS =
      new Caller.Listing("import_errors", "import_error_id");
  private static final Caller.Listing RUNS = new Caller.Listing("dag_runs", "dag_run_id");
  private static final Caller.Listing TASKS = new Caller.Listing("task_instances", "id");
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Transport transport;
  private final Caller caller;

  public Airflow(Transport transport) {
    this(transport, PAUSE);
  }

  /**
   * An Airflow whose calls are repeated after a given pause.
   *
   * @param pause before the first repetition; doubles with each
   */
  Airflow(Transport transport, Duration pause) {
    this.transport = transport;
    this.caller = new Caller(transport, pause);
  }

  /** The Airflow as a person names it. */
  public String place() {
    return transport.place();
  }

  /** How the scheduler, the triggerer, the DAG processor and the database are. */
  public Health health() {
    return Health.of(caller.expect(Call.get("/monitor/health")));
  }

  /** True if the DAG waits to be switched on; empty if Airflow does not know it yet. */
  public Optional<Boolean> isPaused(String dagId) {
    return caller
        .find(Call.get("/dags/" + encoded(dagId)))
        .map(dag -> dag.path("is_paused").asBoolean());
  }

  /** Switches a DAG on or off. */
  public void pause(String dagId, boolean paused) {
    caller.expect(
        Call.patch("/dags/" + encoded(dagId), JSON.createObjectNode().put("is_paused", paused)));
  }

  /** Files whose DAGs cannot be read. */
  public List<ImportError> importErrors() {
    return caller.list(Call.get("/importErrors"), IMPORT_ERRORS, "id", Integer.MAX_VALUE).stream()
        .map(ImportError::of)
        .toList();
  }

  /**
   * Starts a run that works on a day, under an id that follows from both; asked for again, it is
   * the same run. It has no logical date: a scheduled run of the day may stand beside it.
   *
   * @return true if it was started now, false if it was there already
   */
  public boolean trigger(String dagId, String runId, LocalDate asOf) {
    ObjectNode body = JSON.createObjectNode().put("dag_run_id", runId);
    body.putNull("logical_date");
    body.put("run_after", asOf + "T00:00:00Z");
    return caller.make(Call.postRepeatable(runs(dagId), body)).isPresent();
  }

  /** A run, if there is one of this id. */
  public Optional<DagRun> run(String dagId, String runId) {
    return caller.find(Call.get(run(dagId, runId, ""))).map(DagRun::of);
  }

  /** The latest runs of a DAG, the latest first. */
  public List<DagRun> latestRuns(String dagId, int most) {
    return caller.list(Call.get(runs(dagId)), RUNS, "-id", most).stream().map(DagRun::of).toList();
  }

  /** All runs of a DAG whose logical date is of some days, the first day first. */
  public List<DagRun> runs(String dagId, LocalDate from, LocalDate to) {
    Call call =
        Call.get(runs(dagId))
            .with("logical_date_gte", from + "T00:00:00Z")
            .with("logical_date_lt", to.plusDays(1) + "T00:00:00Z");
    return caller.list(call, RUNS, "logical_date", Integer.MAX_VALUE).stream()
        .map(DagRun::of)
        .toList();
  }

  /** The tasks of a run. */
  public List<TaskInstance> tasks(String dagId, String runId) {
    return caller
        .list(Call.get(run(dagId, runId, "/taskInstances")), TASKS, "id", Integer.MAX_VALUE)
        .stream()
        .map(TaskInstance::of)
        .toList();
  }

  /** The log of a task's last try, line by line. */
  public List<String> log(TaskInstance task) {
    List<String> lines = new ArrayList<>();
    Call call =
        Call.get(
                run(
                    task.dagId(),
                    task.runId(),
                    "/taskInstances/" + encoded(task.taskId()) + "/logs/" + task.tries()))
            .with("full_content", false)
            .with("map_index", task.mapIndex());
    String token = null;
    while (true) {
      JsonNode part = caller.expect(token == null ? call : call.with("token", token));
      int before = lines.size();
      part.path("content").forEach(record -> lines.add(line(record)));
      String next = part.path("continuation_token").textValue();
      if (next == null || next.equals(token) || lines.size() == before) {
        return lines;
      }
      token = next;
    }
  }

  /** Log records are objects; servers that keep plain files send text. */
  private static String line(JsonNode record) {
    return record.isTextual() ? record.textValue() : record.path("event").asText();
  }

  /**
   * Clears the failed tasks of a run and what waits for them, so that the scheduler starts them
   * again.
   *
   * @return the tasks that were cleared, or that would be
   */
  public List<TaskInstance> clearFailed(String dagId, String runId, boolean dryRun) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("dry_run", dryRun)
            .put("dag_run_id", runId)
            .put("only_failed", true)
            .put("include_downstream", true)
            .put("reset_dag_runs", true);
    List<TaskInstance> cleared = new ArrayList<>();
    String path = "/dags/" + encoded(dagId) + "/clearTaskInstances";
    caller
        .expect(dryRun ? Call.postRepeatable(path, body) : Call.post(path, body))
        .path("task_instances")
        .forEach(task -> cleared.add(TaskInstance.of(task)));
    return cleared;
  }

  /** The backfills, for making and following them. */
  public Backfills backfills() {
    return new Backfills(caller);
  }

  /** The assets and what happened to them. */
  public Assets assets() {
    return new Assets(caller);
  }

  /** Pools, variables and connections. */
  public Settings settings() {
    return new Settings(caller);
  }

  /** The day of a moment as the API writes it, {@code 2026-09-30T06:00:00Z}; both in UTC. */
  static String day(String moment) {
    return moment.substring(0, Math.min(moment.length(), "yyyy-mm-dd".length()));
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String runs(String dagId) {
    return "/dags/" + encoded(dagId) + "/dagRuns";
  }

  private static String run(String dagId, String runId, String more) {
    return runs(dagId) + "/" + encoded(runId) + more;
  }

  @Override
  public void close() {
    transport.close();
  }
}
