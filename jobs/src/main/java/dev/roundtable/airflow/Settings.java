package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pools, variables and connections: read one, make one, change one. */
public final class Settings {
  private static final String INCLUDE_DEFERRED = "include_deferred";

  private final Caller caller;

  Settings(Caller caller) {
    this.caller = caller;
  }

  /** A kind of setting, with its place in the API and the attribute that is its name. */
  public enum Kind {
    POOL("/pools", "name"),
    VARIABLE("/variables", "key"),
    CONNECTION("/connections", "connection_id");

    private final String path;
    private final String key;

    Kind(String path, String key) {
      this.path = path;
      this.key = key;
    }
  }

  /**
   * The attributes of a setting as Airflow gives them, where secrets are stars; empty if there is
   * none of this name.
   */
  public Optional<Map<String, String>> get(Kind kind, String name) {
    return caller.find(Call.get(kind.path + "/" + Airflow.encoded(name))).map(Settings::attributes);
  }

  private static Map<String, String> attributes(JsonNode node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    node.properties()
        .forEach(
            attribute -> {
              if (!attribute.getValue().isNull()) {
                attributes.put(attribute.getKey(), attribute.getValue().asText());
              }
            });
    return attributes;
  }

  /** Makes a setting; one of this name that was made meanwhile stays as it is. */
  public void create(Kind kind, String name, Map<String, Object> attributes) {
    caller.make(Call.postRepeatable(kind.path, body(kind, name, attributes)));
  }

  /** Sets the attributes of a setting; others stay. */
  public void update(Kind kind, String name, Map<String, Object> attributes) {
    ObjectNode body = body(kind, name, attributes);
    if (kind == Kind.POOL && !body.has(INCLUDE_DEFERRED)) {
      // Airflow wants it in every pool, also where the mask says that it stays.
      body.put(INCLUDE_DEFERRED, false);
    }
    Call call =
        Call.patch(kind.path + "/" + Airflow.encoded(name), body)
            .with("update_mask", String.join(",", attributes.keySet()));
    caller.expect(call);
  }

  private static ObjectNode body(Kind kind, String name, Map<String, Object> attributes) {
    ObjectNode body = Airflow.JSON.createObjectNode().put(kind.key, name);
    attributes.forEach((key, value) -> body.set(key, Airflow.JSON.valueToTree(value)));
    return body;
  }
}
