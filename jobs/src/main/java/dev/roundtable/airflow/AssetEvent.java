package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An asset changed.
 *
 * @param extra what is told of the change
 * @param runId of the run that changed it; null if it was told over REST
 */
public record AssetEvent(int id, int assetId, String name, JsonNode extra, String runId) {
  static AssetEvent of(JsonNode node) {
    return new AssetEvent(
        node.path("id").asInt(),
        node.path("asset_id").asInt(),
        node.path("name").asText(),
        node.path("extra"),
        node.path("source_run_id").textValue());
  }
}
