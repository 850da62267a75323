package dev.roundtable.pages.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of an address; of one that is given twice the last counts. */
final class Query {
  private Query() {}

  static Map<String, String> of(String raw) {
    Map<String, String> values = new TreeMap<>();
    if (raw == null) {
      return values;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        values.put(decoded(pair.substring(0, equals)), value);
      }
    }
    return values;
  }

  /** What is not encoded as it should be stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
