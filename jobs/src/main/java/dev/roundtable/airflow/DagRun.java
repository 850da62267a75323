package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One run of a DAG.
 *
 * @param asOf day that its tasks work on: of its logical date, or of the moment after which it may
 *     run if it has none
 * @param type {@code scheduled}, {@code manual}, {@code backfill} or {@code asset_triggered}
 * @param state {@code queued}, {@code running}, {@code success} or {@code failed}
 * @param startedAt null until it started
 * @param endedAt null until it ended
 */
public record DagRun(
    String dagId,
    String runId,
    String asOf,
    String type,
    String state,
    String startedAt,
    String endedAt) {
  private static final Set<String> ENDED = Set.of("success", "failed");

  static DagRun of(JsonNode node) {
    JsonNode logical = node.path("logical_date");
    String moment = logical.isTextual() ? logical.textValue() : node.path("run_after").asText();
    return new DagRun(
        node.path("dag_id").asText(),
        node.path("dag_run_id").asText(),
        Airflow.day(moment),
        node.path("run_type").asText(),
        node.path("state").asText(),
        node.path("start_date").textValue(),
        node.path("end_date").textValue());
  }

  public boolean hasEnded() {
    return ENDED.contains(state);
  }

  /** True if it ended before a moment, such as the one in which a backfill was made. */
  public boolean endedBefore(String moment) {
    return endedAt != null && OffsetDateTime.parse(endedAt).isBefore(OffsetDateTime.parse(moment));
  }

  public boolean hasSucceeded() {
    return state.equals("success");
  }
}
