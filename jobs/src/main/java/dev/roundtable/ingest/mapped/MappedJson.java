package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.PlainNumber;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a canonical record of a foreign JSON object by a mapping file, whose columns are paths such
 * as {@code location.city}. The texts of a list are joined by semicolons.
 */
public final class MappedJson implements RecordMaker {
  private final RowTranslator translator;

  public MappedJson(RecordSchema schema, Mapping mapping) {
    this.translator = RowTranslator.mapped(schema, mapping);
  }

  @Override
  public ObjectNode canonical(JsonNode record, JsonNode envelope) throws Rejection {
    if (!record.isObject()) {
      throw new Rejection(Rejection.Reason.NOT_JSON, "The record is no JSON object");
    }
    ObjectNode cells = Json.MAPPER.createObjectNode();
    flatten("", record, cells);
    return translator.translate(cells);
  }

  private static void flatten(String path, JsonNode node, ObjectNode cells) {
    for (var entry : node.properties()) {
      String name = path + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        flatten(name + ".", value, cells);
      } else if (value.isArray()) {
        cells.put(name, joined(value));
      } else if (!value.isNull()) {
        cells.put(
            name, value.isBigDecimal() ? PlainNumber.text(value.decimalValue()) : value.asText());
      }
    }
  }

  private static String joined(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(
        item -> texts.add(item.isValueNode() ? item.asText() : item.path("name").asText("")));
    texts.removeIf(String::isBlank);
    return String.join("; ", texts);
  }
}
