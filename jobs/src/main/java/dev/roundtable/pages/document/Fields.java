package dev.roundtable.pages.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a JSON object; a key is never missing, its value may be null. */
public final class Fields {
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Fields() {}

  public static Fields with(String key, Object value) {
    return new Fields().and(key, value);
  }

  public Fields and(String key, Object value) {
    if (values.containsKey(key)) {
      throw new IllegalStateException("Key '" + key + "' is set twice");
    }
    values.put(key, value);
    return this;
  }

  /** A text of the guide, null if it has none. */
  public Fields andText(String key, String text) {
    return and(key, text.isEmpty() ? null : text);
  }

  public Map<String, Object> map() {
    return values;
  }
}
