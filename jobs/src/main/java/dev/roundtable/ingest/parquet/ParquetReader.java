package dev.roundtable.ingest.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.PlainNumber;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/**
 * Parquet. A column is a path such as {@code location.city}; each row becomes a canonical record,
 * and its payload is the row as JSON.
 */
public final class ParquetReader implements RecordReader {
  /** Longer files are published in parts. */
  private static final long LARGEST = 1L << 30;

  private static final int DAY_LENGTH = 10;

  private final RecordSchema schema;
  private final RowTranslator translator;

  /**
   * A reader of one source's Parquet.
   *
   * @param translator makes a canonical record of a row's cells
   */
  public ParquetReader(RecordSchema schema, RowTranslator translator) {
    this.schema = schema;
    this.translator = translator;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) throws Rejection {
    SpooledFile file = SpooledFile.of(in, LARGEST);
    try {
      Set<String> columns = new LinkedHashSet<>();
      ParquetRows rows = new ParquetRows(file, (number, row) -> record(number, row, columns));
      columns("", rows.schema(), columns);
      translator.requireColumns(List.copyOf(columns));
      return rows;
    } catch (Rejection | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private SourceRecord record(long number, ObjectNode row, Set<String> columns) {
    String payload = Json.write(row);
    try {
      ParquetRows.requireBounded(payload);
      ObjectNode cells = Json.MAPPER.createObjectNode();
      cells("", row, columns, cells);
      ObjectNode record = translator.translate(cells);
      schema.check(record);
      return SourceRecord.good(number, payload, Json.write(record));
    } catch (Rejection e) {
      return SourceRecord.rejected(number, payload, e);
    }
  }

  /** The paths of all columns; a list or a map is one column. */
  private static void columns(String path, GroupType group, Set<String> columns) {
    for (Type type : group.getFields()) {
      boolean struct =
          !type.isPrimitive()
              && type.getLogicalTypeAnnotation() == null
              && !type.isRepetition(Type.Repetition.REPEATED);
      if (struct) {
        columns(path + type.getName() + ".", type.asGroupType(), columns);
      } else {
        columns.add(path + type.getName());
      }
    }
  }

  private static void cells(String path, JsonNode row, Set<String> columns, ObjectNode cells) {
    for (var entry : row.properties()) {
      String name = path + entry.getKey();
      JsonNode value = entry.getValue();
      // A map is an object too, but one column.
      if (value.isObject() && !columns.contains(name)) {
        cells(name + ".", value, columns, cells);
      } else {
        cells.put(name, cell(name, value));
      }
    }
  }

  /** A cell as text: simple values of a list joined, any other list and a map as JSON. */
  private static String cell(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(item -> texts.add(item.asText()));
      boolean simple = !value.isEmpty() && value.path(0).isValueNode();
      return simple ? String.join("; ", texts) : Json.write(value);
    }
    if (value.isObject()) {
      return Json.write(value);
    }
    String text = value.isNumber() ? PlainNumber.text(value.decimalValue()) : value.asText();
    // Data frames know no day without a time.
    boolean stamp = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
    return stamp && name.endsWith("_on") ? text.substring(0, DAY_LENGTH) : text;
  }
}
