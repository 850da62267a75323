package dev.roundtable.labelled;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.roundtable.domain.record.PostingRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A posting and what a careful reader says that it says.
 *
 * @param expect the labels
 */
record LabelledPosting(
    String id,
    String company,
    String title,
    String location,
    String levelField,
    String payText,
    String description,
    Labels expect) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** What a reader says. Ids are of the guide; an empty text is "not said". */
  record Labels(
      String role,
      String level,
      String track,
      Set<String> metros,
      boolean remote,
      boolean hybrid,
      List<Pay> pay,
      Double years,
      String education,
      String language,
      Set<String> required,
      Set<String> preferred,
      Set<String> mentioned) {

    /** The degree that is asked for; empty if none is stated. */
    String asked() {
      return education.equals("none_stated") ? "" : education;
    }
  }

  /** A range of pay as it is stated. */
  record Pay(String component, String currency, String period, double min, double max) {}

  /** All labelled postings, by file and position. */
  static List<LabelledPosting> all() throws IOException {
    List<LabelledPosting> all = new ArrayList<>();
    Path folder = Path.of("src/test/resources/labelled");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          all.addAll(YAML.readValue(in, new TypeReference<List<LabelledPosting>>() {}));
        }
      }
    }
    return all;
  }

  PostingRecord record() {
    return new PostingRecord(
        id,
        company,
        title,
        location,
        description,
        null,
        null,
        null,
        null,
        levelField,
        payText,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
