package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.PlainNumber;
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
import java.util.function.Predicate;

/** Makes a canonical record of the cells of a CSV row. */
public abstract class RowTranslator {
  private static final int COLUMNS_SHOWN = 5;
  private static final int COLUMN_LENGTH_SHOWN = 40;
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
        requireKnown(header, schema::hasField);
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

  /**
   * Refuses a header with a column that is not known. Names few of them, and none if all are
   * unknown: without a header they are the values of the first row, and a message may reach a log.
   */
  static void requireKnown(List<String> header, Predicate<String> known) throws Rejection {
    List<String> unknown = header.stream().filter(known.negate()).distinct().sorted().toList();
    if (unknown.isEmpty()) {
      return;
    }
    if (header.stream().noneMatch(known)) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_COLUMN,
          "None of the " + header.size() + " columns is known; the first line must be a header");
    }
    List<String> shown =
        unknown.stream().limit(COLUMNS_SHOWN).map(RowTranslator::shortened).toList();
    int more = unknown.size() - shown.size();
    throw new Rejection(
        Rejection.Reason.UNKNOWN_COLUMN,
        "The header has unknown columns "
            + shown
            + (more == 0 ? "" : " and " + more + " more")
            + "; map them, or list them under ignore_columns");
  }

  private static String shortened(String column) {
    return column.length() <= COLUMN_LENGTH_SHOWN
        ? column
        : column.substring(0, COLUMN_LENGTH_SHOWN) + "...";
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
    return PlainNumber.parse(text.strip().replace(",", ""))
        .orElseThrow(
            () -> new Rejection(Rejection.Reason.BAD_VALUE, "Field " + field + " is not a number"));
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
