package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How Airflow's parts are. The server answers 200 whatever they are: only the body tells.
 *
 * @param parts {@code healthy}, {@code unhealthy} or {@code unknown} by part
 */
public record Health(SortedMap<String, String> parts) {
  private static final String HEALTHY = "healthy";

  public Health {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  static Health of(JsonNode node) {
    SortedMap<String, String> parts = new TreeMap<>();
    node.properties()
        .forEach(
            part -> parts.put(part.getKey(), part.getValue().path("status").asText("unknown")));
    return new Health(parts);
  }

  public boolean isHealthy() {
    return parts.values().stream().allMatch(HEALTHY::equals);
  }
}
