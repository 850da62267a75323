package dev.roundtable.ingest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.roundtable.domain.PackagedFile;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The JSON Schema of a canonical record. */
public final class RecordSchema {
  private static final Map<String, RecordSchema> LOADED = new ConcurrentHashMap<>();
  private static final int ERRORS_SHOWN = 3;

  private final JsonNode definition;
  private final Schema schema;

  private RecordSchema(JsonNode definition, Schema schema) {
    this.definition = definition;
    this.schema = schema;
  }

  /** The schema {@code schemas/landing/<name>.schema.json}. */
  public static RecordSchema of(String name) {
    return LOADED.computeIfAbsent(name, RecordSchema::load);
  }

  /** Refuses a record that breaks the schema, with the first few errors. */
  public void check(JsonNode record) throws Rejection {
    List<Error> errors =
        schema.validate(
            record,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    if (!errors.isEmpty()) {
      throw new Rejection(
          Rejection.Reason.SCHEMA_VIOLATION,
          errors.stream()
              .limit(ERRORS_SHOWN)
              .map(RecordSchema::describe)
              .collect(Collectors.joining("; ")));
    }
  }

  /** Names the field and the rule, never the value: a message may reach a log. */
  private static String describe(Error error) {
    String at = error.getInstanceLocation().toString();
    return (at.isEmpty() ? "record" : at)
        + " breaks "
        + error.getKeyword()
        + (error.getProperty() == null ? "" : " '" + error.getProperty() + "'");
  }

  public boolean hasField(String field) {
    return definition.path("properties").has(field);
  }

  /** The most characters that a text field may have; without end if the schema sets no bound. */
  public int maxLength(String field) {
    return definition.path("properties").path(field).path("maxLength").asInt(Integer.MAX_VALUE);
  }

  /** True if the schema lets the field be of a JSON type. */
  public boolean allows(String field, String type) {
    JsonNode types = definition.path("properties").path(field).path("type");
    if (types.isTextual()) {
      return types.textValue().equals(type);
    }
    for (JsonNode candidate : types) {
      if (candidate.textValue().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private static RecordSchema load(String name) {
    String text = PackagedFile.text("schemas/landing/" + name + ".schema.json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    try {
      return new RecordSchema(Json.MAPPER.readTree(text), schema);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The schema of a " + name + " is not JSON", e);
    }
  }
}
