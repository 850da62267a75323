package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a call.
 *
 * @param status of HTTP
 * @param body a missing node if there is none, text if it is not JSON
 */
record Reply(int status, JsonNode body) {
  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** What Airflow says is wrong, in one line. */
  String detail() {
    JsonNode detail = body.path("detail");
    if (detail.isArray()) {
      List<String> breaches = new ArrayList<>();
      detail.forEach(
          breach -> breaches.add(place(breach.path("loc")) + breach.path("msg").asText()));
      return String.join("; ", breaches);
    }
    if (detail.isObject()) {
      return detail.path("reason").asText(detail.path("message").asText(detail.toString()));
    }
    String said = detail.isTextual() ? detail.textValue() : body.asText("");
    return said.lines().findFirst().orElse("no reason given");
  }

  private static String place(JsonNode location) {
    List<String> parts = new ArrayList<>();
    location.forEach(part -> parts.add(part.asText()));
    return parts.isEmpty() ? "" : String.join(".", parts) + ": ";
  }
}
