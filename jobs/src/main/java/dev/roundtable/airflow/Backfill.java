package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Runs of a DAG for days that have passed.
 *
 * @param from first day
 * @param to last day
 * @param completed true once all its runs ended, also if it was cancelled
 */
public record Backfill(
    int id,
    String dagId,
    String from,
    String to,
    boolean isPaused,
    String createdAt,
    boolean completed) {
  /** What becomes of days that have a run already. */
  public enum Reprocess {
    /** They are left alone. */
    NONE,
    /** Those whose run failed are run again. */
    FAILED,
    /** All are run again. */
    COMPLETED
  }

  static Backfill of(JsonNode node) {
    return new Backfill(
        node.path("id").asInt(),
        node.path("dag_id").asText(),
        Airflow.day(node.path("from_date").asText()),
        Airflow.day(node.path("to_date").asText()),
        node.path("is_paused").asBoolean(),
        node.path("created_at").asText(),
        node.path("completed_at").isTextual());
  }
}
