package dev.roundtable.airflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Airflow must hold, from a file that is kept with the DAGs. {@code ${NAME}} in a value stands
 * for a variable of the environment, {@code ${NAME:-value}} has a default for what is made.
 *
 * @param dags that must be switched on
 */
public record SetupFile(List<Setting> settings, List<String> dags) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:-([^}]*))?}");
  private static final Map<String, Settings.Kind> PARTS =
      Map.of(
          "pools", Settings.Kind.POOL,
          "variables", Settings.Kind.VARIABLE,
          "connections", Settings.Kind.CONNECTION);
  private static final String DAGS = "dags";
  private static final String SECRET = "secret";

  public SetupFile {
    settings = List.copyOf(settings);
    dags = List.copyOf(dags);
  }

  /**
   * One pool, variable or connection.
   *
   * @param secret true if its value is shown to nobody: {@code secret: true} in the file
   * @param fallbacks attributes whose value is a default, since the environment says nothing: what
   *     Airflow holds already is not set back to them
   */
  public record Setting(
      Settings.Kind kind,
      String name,
      Map<String, Object> attributes,
      boolean secret,
      Set<String> fallbacks) {
    private static final Set<String> OF_CONNECTIONS = Set.of("password", "extra");

    /** True for an attribute that may hold a secret. */
    boolean hides(String attribute) {
      return OF_CONNECTIONS.contains(attribute) || (secret && attribute.equals("value"));
    }

    /** {@code pool roundtable_writer}. */
    @Override
    public String toString() {
      return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
  }

  /**
   * Reads a file.
   *
   * @param environment what placeholders stand for
   */
  public static SetupFile read(Path file, Map<String, String> environment) {
    JsonNode tree;
    try {
      tree = YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw Failure.usage("%s is not YAML: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw Failure.usage("Could not read %s; '--file' names another".formatted(file), e);
    }
    Set<String> unknown = new TreeSet<>();
    tree.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(PARTS.keySet());
    unknown.remove(DAGS);
    if (!unknown.isEmpty()) {
      throw Failure.usage(
          "%s has %s; it may have %s and %s"
              .formatted(file, unknown, new TreeSet<>(PARTS.keySet()), DAGS));
    }
    Filler filler = new Filler(file, environment, new TreeSet<>());
    List<Setting> settings = new ArrayList<>();
    for (String part : new TreeSet<>(PARTS.keySet())) {
      tree.path(part)
          .properties()
          .forEach(
              entry ->
                  settings.add(
                      new Setting(
                          PARTS.get(part),
                          entry.getKey(),
                          filler.attributes(entry.getValue()),
                          entry.getValue().path(SECRET).asBoolean(),
                          filler.fallbacks(entry.getValue()))));
    }
    filler.requireAll();
    List<String> dags = new ArrayList<>();
    tree.path(DAGS).forEach(dag -> dags.add(dag.asText()));
    return new SetupFile(settings, dags);
  }

  /** Puts the environment's values in the place of placeholders, and gathers those that lack. */
  private record Filler(Path file, Map<String, String> environment, Set<String> missing) {
    Map<String, Object> attributes(JsonNode node) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      node.properties()
          .forEach(
              attribute ->
                  attributes.put(
                      attribute.getKey(), value(attribute.getKey(), attribute.getValue())));
      attributes.remove(SECRET);
      return attributes;
    }

    private Object value(String attribute, JsonNode value) {
      if (value.isTextual()) {
        return filled(value.asText());
      }
      if (value.isBoolean()) {
        return value.booleanValue();
      }
      if (value.isNumber()) {
        return value.numberValue();
      }
      throw Failure.usage(
          "%s gives '%s' no plain value; write \"\" for nothing".formatted(file, attribute));
    }

    /** The attributes in which a default stands for what the environment lacks. */
    Set<String> fallbacks(JsonNode node) {
      Set<String> fallbacks = new TreeSet<>();
      node.properties()
          .forEach(
              attribute -> {
                Matcher matcher = PLACEHOLDER.matcher(attribute.getValue().asText());
                while (matcher.find()) {
                  if (matcher.group(2) != null && !environment.containsKey(matcher.group(1))) {
                    fallbacks.add(attribute.getKey());
                  }
                }
              });
      return fallbacks;
    }

    private String filled(String text) {
      Matcher matcher = PLACEHOLDER.matcher(text);
      StringBuilder filled = new StringBuilder();
      while (matcher.find()) {
        String value = environment.get(matcher.group(1));
        if (value == null && matcher.group(2) == null) {
          missing.add(matcher.group(1));
        }
        String fallback = matcher.group(2) == null ? "" : matcher.group(3);
        matcher.appendReplacement(
            filled, Matcher.quoteReplacement(value == null ? fallback : value));
      }
      return matcher.appendTail(filled).toString();
    }

    void requireAll() {
      if (!missing.isEmpty()) {
        throw Failure.usage(
            "%s wants %s in the environment, such as %s=..."
                .formatted(file, String.join(" and ", missing), missing.iterator().next()));
      }
    }
  }
}
