package dev.roundtable.ingest.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
      ParquetRows rows = new ParquetRows(file, this::record);
      List<String> columns = new ArrayList<>();
      columns("", rows.schema(), columns);
      translator.requireColumns(columns);
      return rows;
    } catch (Rejection | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private SourceRecord record(long number, ObjectNode row) {
    String payload = Json.write(row);
    try {
      ParquetRows.requireBounded(payload);
      ObjectNode cells = Json.MAPPER.createObjectNode();
      cells("", row, cells);
      ObjectNode record = translator.translate(cells);
      schema.check(record);
      return SourceRecord.good(number, payload, Json.write(record));
    } catch (Rejection e) {
      return SourceRecord.rejected(number, payload, e);
    }
  }

  /** The paths of all columns; a list or a map is one column. */
  private static void columns(String path, GroupType group, List<String> columns) {
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

  private static void cells(String path, JsonNode row, ObjectNode cells) {
    for (var entry : row.properties()) {
      String name = path + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        cells(name + ".", value, cells);
      } else {
        cells.put(name, cell(name, value));
      }
    }
  }

  /** A cell as text: simple values of a list joined, any other list as JSON. */
  private static String cell(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(item -> texts.add(item.asText()));
      boolean simple = !value.isEmpty() && value.path(0).isValueNode();
      return simple ? String.join("; ", texts) : Json.write(value);
    }
    String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    // Data frames know no day without a time.
    boolean stamp = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
    return stamp && name.endsWith("_on") ? text.substring(0, DAY_LENGTH) : text;
  }
}
