package dev.roundtable.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping file applied to the cells of a row, as far as the sample's own source needs it. */
record Mapping(JsonNode file) {
  static Mapping of(String source) {
    String name = "schemas/landing/mappings/" + source + ".yaml";
    try (InputStream in = Mapping.class.getClassLoader().getResourceAsStream(name)) {
      return new Mapping(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> canonical(Map<String, String> cells) {
    Map<String, String> record = new LinkedHashMap<>();
    file.path("fields")
        .properties()
        .forEach(field -> record.put(field.getKey(), value(field.getValue(), cells)));
    record.computeIfPresent("reported_on", (field, text) -> date(text));
    return record;
  }

  /** The columns that the mapping names, read or ignored. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    file.path("fields")
        .forEach(
            field -> {
              if (field.has("column")) {
                columns.add(field.get("column").asText());
              }
              if (field.has("when")) {
                columns.add(field.get("when").get("column").asText());
              }
            });
    file.path("ignore_columns").forEach(column -> columns.add(column.asText()));
    return columns;
  }

  private String value(JsonNode field, Map<String, String> cells) {
    if (field.has("constant")) {
      return field.get("constant").asText();
    }
    String cell = cells.get(field.get("column").asText());
    for (JsonNode word : file.path("null_words")) {
      if (word.asText().equals(cell)) {
        return "";
      }
    }
    if (field.path("first_line").asBoolean()) {
      cell = cell.lines().findFirst().orElse("");
    }
    if (field.has("multiply")) {
      cell = new BigDecimal(cell).multiply(field.get("multiply").decimalValue()).toPlainString();
    }
    return field.path("values").path(cell).asText(cell);
  }

  private String date(String text) {
    for (JsonNode format : file.path("date_formats")) {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format.asText());
      if (text.contains(":") == format.asText().contains(":")) {
        return LocalDate.parse(text, formatter).toString();
      }
    }
    return text;
  }
}
