package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call of Airflow's stable REST API, version 2.
 *
 * @param path below {@code /api/v2}, encoded
 * @param query parameters by name, not encoded
 * @param body null if there is none
 * @param repeatable true if a second call after a lost answer does no harm
 */
record Call(
    String method,
    String path,
    SortedMap<String, Object> query,
    JsonNode body,
    boolean repeatable) {
  Call {
    query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
  }

  static Call get(String path) {
    return new Call("GET", path, new TreeMap<>(), null, true);
  }

  /** Sets a whole thing to what the body says. */
  static Call patch(String path, JsonNode body) {
    return new Call("PATCH", path, new TreeMap<>(), body, true);
  }

  /** Puts a thing into a state. */
  static Call put(String path) {
    return new Call("PUT", path, new TreeMap<>(), null, true);
  }

  /** Makes something that a second call would make again. */
  static Call post(String path, JsonNode body) {
    return new Call("POST", path, new TreeMap<>(), body, false);
  }

  /** Makes something under a name, or only says what it would make. */
  static Call postRepeatable(String path, JsonNode body) {
    return new Call("POST", path, new TreeMap<>(), body, true);
  }

  Call with(String parameter, Object value) {
    SortedMap<String, Object> more = new TreeMap<>(query);
    more.put(parameter, value);
    return new Call(method, path, more, body, repeatable);
  }

  /** What people read in messages; bodies may hold secrets and stay out. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
