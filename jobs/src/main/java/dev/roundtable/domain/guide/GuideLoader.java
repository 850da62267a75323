package dev.roundtable.domain.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.PackagedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the guide content from YAML files. {@code guide/index.yaml} lists the files in order; the
 * content of a key that several files carry is concatenated in that order. Unknown keys are
 * refused.
 */
public final class GuideLoader {
  private static final String ROOT = "guide/";
  private static final String INDEX = "index.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private GuideLoader() {}

  /** The guide that the program carries. */
  public static Guide packaged() {
    Map<String, String> files = new LinkedHashMap<>();
    String index = resource(INDEX);
    files.put(INDEX, index);
    for (String file : fileNames(index)) {
      files.put(file, resource(file));
    }
    return load(files);
  }

  /** The names of the content files that an index lists, in order. */
  public static List<String> fileNames(String index) {
    return read(INDEX, index, new TypeReference<List<String>>() {});
  }

  /** A guide from the texts of its files: the index first, then each file that it lists. */
  public static Guide load(Map<String, String> files) {
    ObjectNode content = YAML.createObjectNode();
    MessageDigest hash = Hashes.newSha256();
    files.forEach(
        (name, text) -> {
          hash.update((name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
          if (!name.equals(INDEX)) {
            merge(content, name, read(name, text, new TypeReference<JsonNode>() {}));
          }
        });
    content.put("version", Hashes.hex(hash.digest()).substring(0, 12));
    content
        .path("companies")
        .forEach(company -> company.path("ladder").forEach(GuideLoader::dated));
    try {
      Guide guide = YAML.treeToValue(content, Guide.class);
      GuideReferences.check(guide);
      return guide;
    } catch (JsonProcessingException e) {
      throw new GuideException(
          "Guide content does not have the expected shape: " + e.getOriginalMessage(), e);
    }
  }

  private static void merge(ObjectNode content, String name, JsonNode file) {
    file.properties()
        .forEach(
            entry -> {
              JsonNode present = content.get(entry.getKey());
              if (present == null) {
                content.set(entry.getKey(), entry.getValue());
              } else if (present instanceof ArrayNode list
                  && entry.getValue() instanceof ArrayNode more) {
                list.addAll(more);
              } else {
                throw new GuideException(
                    "Guide file "
                        + name
                        + " repeats '"
                        + entry.getKey()
                        + "', which is not a list");
              }
            });
  }

  // The dates of a rung are the only keys that may be absent.
  private static void dated(JsonNode rung) {
    for (String day : List.of("valid_from", "valid_to")) {
      if (rung instanceof ObjectNode fields && !fields.has(day)) {
        fields.putNull(day);
      }
    }
  }

  private static <T> T read(String name, String text, TypeReference<T> type) {
    try {
      return YAML.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new GuideException(
          "Guide file " + name + " is not valid YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static String resource(String name) {
    return PackagedFile.find(ROOT + name)
        .orElseThrow(
            () ->
                new GuideException(
                    "Guide file " + name + " is missing; guide/index.yaml lists it"));
  }
}
