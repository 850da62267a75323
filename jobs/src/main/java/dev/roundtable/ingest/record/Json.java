package dev.roundtable.ingest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as this stage reads and writes it. */
public final class Json {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  public static JsonNode parse(String text) throws Rejection {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Rejection(
          Rejection.Reason.NOT_JSON, "Not JSON at column " + column(e) + ": " + kindOf(e));
    } catch (NumberFormatException e) {
      // Grammatical, but an exponent of ten digits is more than any number here can have.
      throw new Rejection(Rejection.Reason.NOT_JSON, "A number of the record is out of all bounds");
    }
  }

  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree can always be written", e);
    }
  }

  private static int column(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
  }

  /** The error's class says enough; its message quotes the record. */
  private static String kindOf(JsonProcessingException e) {
    return e.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replace(" Exception", "")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
