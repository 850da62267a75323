package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One task of a run.
 *
 * @param mapIndex which of a mapped task's instances; -1 if it is not mapped
 * @param state null until the scheduler looked at it
 * @param tries how often it was started
 */
public record TaskInstance(
    String dagId, String runId, String taskId, int mapIndex, String state, int tries) {
  static TaskInstance of(JsonNode node) {
    return new TaskInstance(
        node.path("dag_id").asText(),
        node.path("dag_run_id").asText(),
        node.path("task_id").asText(),
        node.path("map_index").asInt(-1),
        node.path("state").textValue(),
        node.path("try_number").asInt());
  }

  /** True if it failed itself, and not only what it waits for. */
  public boolean hasFailed() {
    return "failed".equals(state);
  }

  /** Its name as the web pages show it. */
  public String name() {
    return mapIndex < 0 ? taskId : taskId + "[" + mapIndex + "]";
  }
}
