package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.PackagedFile;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the mapping file of a source: in a folder of the user's, else among those the program
 * carries.
 */
public final class Mappings {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Map<String, Optional<Mapping>> found = new HashMap<>();

  /**
   * Mappings of a folder and of the program.
   *
   * @param folder null if there is none
   */
  public Mappings(Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw Failure.usage("There is no folder of mapping files at " + folder);
    }
    this.folder = folder;
  }

  /** The mapping of a source for a kind of objects; empty if the source needs none. */
  public Optional<Mapping> find(String source, Kind kind) {
    return found
        .computeIfAbsent(source, this::load)
        .filter(mapping -> mapping.kind().equals(kind.folder()));
  }

  private Optional<Mapping> load(String source) {
    String file = source + ".yaml";
    return own(file)
        .or(() -> PackagedFile.find("schemas/landing/mappings/" + file))
        .map(yaml -> parse(file, yaml));
  }

  public static Mapping parse(String file, String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      RecordSchema.of("mapping").check(JSON.readTree(JSON.writeValueAsString(tree)));
      Mapping mapping = YAML.treeToValue(tree, Mapping.class);
      requireFields(mapping);
      mapping.dateFormats().forEach(Mappings::requireDateFormat);
      return mapping;
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
      throw Failure.usage(
          "Mapping " + file + " is not valid YAML" + line + ": " + e.getOriginalMessage(), e);
    } catch (Rejection | DateTimeException | IllegalArgumentException e) {
      throw Failure.usage("Mapping " + file + " is malformed: " + e.getMessage(), e);
    }
  }

  private static void requireFields(Mapping mapping) {
    RecordSchema schema = RecordSchema.of(Kind.of(mapping.kind()).schema());
    TreeSet<String> unknown = new TreeSet<>(mapping.fields().keySet());
    unknown.removeIf(schema::hasField);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "its fields " + unknown + " are no fields of a canonical record of " + mapping.kind());
    }
  }

  private static void requireDateFormat(String pattern) {
    DateTimeFormatter unused = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  private Optional<String> own(String file) {
    Path path = folder == null ? null : folder.resolve(file);
    if (path == null || !Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException e) {
      throw Failure.usage("Could not read mapping " + path + ": " + e.getMessage(), e);
    }
  }
}
