package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;

/** A file of DAGs that Airflow cannot read; its DAGs are not scheduled until it can. */
public record ImportError(String file, String trace) {
  static ImportError of(JsonNode node) {
    return new ImportError(node.path("filename").asText(), node.path("stack_trace").asText());
  }

  /** What is wrong, without the way there. */
  public String lastLine() {
    return trace.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
  }
}
