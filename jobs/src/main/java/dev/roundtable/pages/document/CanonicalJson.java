package dev.roundtable.pages.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON with sorted keys and plain numbers: the same content always has the same bytes. */
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private CanonicalJson() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document holds maps, lists, text and numbers only", e);
    }
  }

  /** A document that was written here. */
  public static JsonNode tree(String document) {
    try {
      return MAPPER.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document is JSON", e);
    }
  }

  /** A document as maps, lists, text and numbers. */
  public static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /** A document as bytes. */
  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * JSON that came from outside of the program.
   *
   * @param what it is, for the message if it is no JSON
   */
  public static JsonNode tree(byte[] json, String what) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw Failure.input(what + " is not JSON; publish again, or go back to another release", e);
    }
  }
}
