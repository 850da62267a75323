package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of the exports, {@code schemas/site/v1}. Thread-safe. */
public final class SiteSchemas {
  private static final String ROOT = "https://roundtable.dev/schemas/site/";
  private static final String VERSION = ROOT + "v1/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  resolvers -> resolvers.mapPrefix(ROOT, "classpath:schemas/site/")));
  private final Map<String, Schema> loaded = new ConcurrentHashMap<>();

  /** What a page breaks of the schema of its type; empty if nothing. */
  public List<String> breachesOfPage(JsonNode page) {
    return breaches("pages/" + page.path("page_type").asText() + ".schema.json", page);
  }

  /**
   * What another file of a release breaks.
   *
   * @param name of the schema, {@code manifest}
   */
  public List<String> breachesOfFile(String name, JsonNode file) {
    return breaches(name + ".schema.json", file);
  }

  private List<String> breaches(String path, JsonNode node) {
    Schema schema =
        loaded.computeIfAbsent(
            path, unseen -> registry.getSchema(SchemaLocation.of(VERSION + unseen)));
    return schema.validate(node).stream().map(SiteSchemas::described).sorted().toList();
  }

  /** Names the place and the rule. */
  private static String described(Error error) {
    String property = error.getProperty() == null ? "" : " '" + error.getProperty() + "'";
    return error.getInstanceLocation() + " breaks " + error.getKeyword() + property;
  }
}
