package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Makes a canonical record of the cells of a CSV row. */
public abstract class RowTranslator {
  /** Of more digits, or zeros, is no amount; arithmetic on it could take all memory. */
  private static final int MAX_DIGITS = 100;

  private static final String ISO_DAY = "uuuu-MM-dd";

  private final RecordSchema schema;

  public RowTranslator(RecordSchema schema) {
    this.schema = schema;
  }

  /** Refuses a header that does not fit. */
  public abstract void requireColumns(List<String> header) throws Rejection;

  /** The canonical record of a row. */
  public abstract ObjectNode translate(ObjectNode cells) throws Rejection;

  /** A translator for CSV whose columns are named as the canonical fields. */
  public static RowTranslator canonical(RecordSchema schema) {
    return new RowTranslator(schema) {
      @Override
      public void requireColumns(List<String> header) throws Rejection {
        requireNone(header.stream().filter(column -> !schema.hasField(column)).toList());
      }

      @Override
      public ObjectNode translate(ObjectNode cells) throws Rejection {
        ObjectNode record = Json.MAPPER.createObjectNode();
        for (var cell : cells.properties()) {
          String text = cell.getValue().textValue();
          if (!text.isEmpty()) {
            record.set(cell.getKey(), typed(cell.getKey(), text, List.of()));
          }
        }
        return record;
      }
    };
  }

  /** A translator that follows a mapping file. */
  public static RowTranslator mapped(RecordSchema schema, Mapping mapping) {
    return new MappedRow(schema, mapping);
  }

  public static void requireNone(List<String> unknown) throws Rejection {
    if (!unknown.isEmpty()) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_COLUMN,
          "The header has unknown columns "
              + new TreeSet<>(unknown)
              + "; map them, or list them under ignore_columns");
    }
  }

  /** A cell as the type that the schema gives its field. */
  public final JsonNode typed(String field, String text, List<String> dateFormats)
      throws Rejection {
    var nodes = Json.MAPPER.getNodeFactory();
    if (schema.allows(field, "number")) {
      return nodes.numberNode(number(field, text));
    }
    if (schema.allows(field, "boolean")) {
      return nodes.booleanNode(truth(field, text.strip()));
    }
    if (schema.allows(field, "array")) {
      return Json.parse(text);
    }
    return nodes.textNode(field.endsWith("_on") ? date(field, text, dateFormats) : text);
  }

  private static BigDecimal number(String field, String text) throws Rejection {
    try {
      BigDecimal number = new BigDecimal(text.strip().replace(",", ""));
      if (number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The rejection below says it.
    }
    throw new Rejection(Rejection.Reason.BAD_VALUE, "Field " + field + " is not a number");
  }

  private static boolean truth(String field, String text) throws Rejection {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new Rejection(
          Rejection.Reason.BAD_VALUE, "Field " + field + " is neither true nor false");
    }
    return text.equalsIgnoreCase("true");
  }

  private static String date(String field, String text, List<String> formats) throws Rejection {
    String stripped = text.strip();
    if (formats.isEmpty()) {
      return stripped;
    }
    List<String> tried = new ArrayList<>(formats);
    tried.add(ISO_DAY);
    for (String format : tried) {
      ParsePosition end = new ParsePosition(0);
      TemporalAccessor parsed =
          DateTimeFormatter.ofPattern(format, Locale.ENGLISH).parseUnresolved(stripped, end);
      if (parsed != null && end.getErrorIndex() < 0 && end.getIndex() == stripped.length()) {
        return resolved(field, stripped, format, parsed);
      }
    }
    throw new Rejection(
        Rejection.Reason.BAD_VALUE,
        "Field " + field + " is a date in none of the formats " + formats);
  }

  private static String resolved(
      String field, String text, String format, TemporalAccessor asWritten) throws Rejection {
    try {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
      // The formatter makes the 28th of February of a 30th; the strict one knows no "yyyy".
      if (!asWritten.isSupported(ChronoField.DAY_OF_MONTH)
          || asWritten.getLong(ChronoField.DAY_OF_MONTH) == day.getDayOfMonth()) {
        return day.toString();
      }
    } catch (DateTimeParseException e) {
      // The rejection below says it.
    }
    throw new Rejection(
        Rejection.Reason.BAD_VALUE, "Field " + field + " is no day of the calendar");
  }
}
