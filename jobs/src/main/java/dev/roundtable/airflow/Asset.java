package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;

/** A thing that DAGs make or wait for: a table, or the release. */
public record Asset(int id, String name, String uri) {
  static Asset of(JsonNode node) {
    return new Asset(
        node.path("id").asInt(), node.path("name").asText(), node.path("uri").asText());
  }
}
