package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.PlainNumber;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a canonical record of a row by a mapping file. */
public final class MappedRow extends RowTranslator {
  private final Mapping mapping;

  MappedRow(RecordSchema schema, Mapping mapping) {
    super(schema);
    this.mapping = mapping;
  }

  @Override
  public void requireColumns(List<String> header) throws Rejection {
    Set<String> mapped = new TreeSet<>();
    for (Mapping.FieldRule rule : mapping.fields().values()) {
      if (rule.column() != null) {
        mapped.add(rule.column());
      }
      if (rule.when() != null) {
        mapped.add(rule.when().column());
      }
    }
    Set<String> missing = new TreeSet<>(mapped);
    header.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_COLUMN,
          "The header lacks the columns " + missing + " that the mapping names");
    }
    requireKnown(
        header, column -> mapped.contains(column) || mapping.ignoreColumns().contains(column));
  }

  @Override
  public ObjectNode translate(ObjectNode cells) throws Rejection {
    ObjectNode record = Json.MAPPER.createObjectNode();
    for (Map.Entry<String, Mapping.FieldRule> field : mapping.fields().entrySet()) {
      Optional<String> text = value(field.getValue(), cells);
      if (text.isPresent()) {
        record.set(
            field.getKey(),
            scaled(field.getValue(), typed(field.getKey(), text.get(), mapping.dateFormats())));
      }
    }
    return record;
  }

  private Optional<String> value(Mapping.FieldRule rule, ObjectNode cells) {
    if (rule.when() != null && rule.when().equals().equals(cell(cells, rule.when().column()))) {
      return Optional.of(rule.when().constant());
    }
    if (rule.column() == null) {
      return Optional.ofNullable(rule.constant());
    }
    String cell = cell(cells, rule.column());
    if (rule.firstLine()) {
      cell = cell.lines().findFirst().orElse("").strip();
    }
    if (mapping.nullWords().contains(cell)) {
      return Optional.empty();
    }
    if (rule.values() == null) {
      return Optional.of(cell);
    }
    String kept = "null".equals(rule.otherwise()) ? null : cell;
    return Optional.ofNullable(rule.values().getOrDefault(cell, kept));
  }

  private static String cell(ObjectNode cells, String column) {
    return cells.path(column).asText().strip();
  }

  private static JsonNode scaled(Mapping.FieldRule rule, JsonNode value) {
    if (rule.multiply() == null || !value.isNumber()) {
      return value;
    }
    BigDecimal scaled = value.decimalValue().multiply(BigDecimal.valueOf(rule.multiply()));
    return Json.MAPPER.getNodeFactory().numberNode(PlainNumber.of(scaled));
  }
}
