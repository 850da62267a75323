package dev.roundtable.ingest.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.Content;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.PlainNumber;
import dev.roundtable.ingest.record.Rejection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Rows of Parquet as JSON: numbers as numbers, dates and times as ISO texts, lists as arrays,
 * structs and maps as objects. A value that is absent, or no number, is left out.
 */
final class ParquetValues {
  private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
  private static final int JULIAN_EPOCH = 2_440_588;

  private ParquetValues() {}

  /** A row, or a struct of one. */
  static ObjectNode object(Group group) throws Rejection {
    ObjectNode object = NODES.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      JsonNode value = field(group, field);
      if (value != null) {
        object.set(type.getFieldName(field), value);
      }
    }
    return object;
  }

  private static JsonNode field(Group group, int field) throws Rejection {
    int count = group.getFieldRepetitionCount(field);
    Type type = group.getType().getType(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      return array(group, field, count, type);
    }
    return count == 0 ? null : value(group, field, 0, type);
  }

  private static JsonNode value(Group group, int field, int index, Type type) throws Rejection {
    if (type.isPrimitive()) {
      return primitive(group, field, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    boolean wraps = inner.getType().getFieldCount() == 1;
    if (logical instanceof ListLogicalTypeAnnotation && wraps) {
      return list(inner);
    }
    return logical instanceof MapLogicalTypeAnnotation && wraps ? map(inner) : object(inner);
  }

  private static ArrayNode array(Group group, int field, int count, Type type) throws Rejection {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      JsonNode value = value(group, field, i, type);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  /** A list has a repeated group around each element; old writers leave the group out. */
  private static ArrayNode list(Group list) throws Rejection {
    Type repeated = list.getType().getType(0);
    boolean wrapped =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.getName().equals("array")
            && !repeated.getName().endsWith("_tuple");
    if (!wrapped) {
      return array(list, 0, list.getFieldRepetitionCount(0), repeated);
    }
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      JsonNode value = field(list.getGroup(0, i), 0);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  private static ObjectNode map(Group map) throws Rejection {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      JsonNode key = field(entry, 0);
      JsonNode value = entry.getType().getFieldCount() > 1 ? field(entry, 1) : null;
      if (key != null && value != null) {
        object.set(key.asText(), value);
      }
    }
    return object;
  }

  private static JsonNode primitive(Group group, int field, int index, PrimitiveType type)
      throws Rejection {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
      case INT32 -> number(group.getInteger(field, index), logical, true);
      case INT64 -> number(group.getLong(field, index), logical, false);
      case FLOAT -> number(new Written(Float.toString(group.getFloat(field, index))));
      case DOUBLE -> number(new Written(Double.toString(group.getDouble(field, index))));
      case INT96 -> NODES.textNode(legacy(group.getInt96(field, index)).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(group.getBinary(field, index), logical);
    };
  }

  /** A floating-point number as it is written. */
  private record Written(String text) {}

  // What is no number stands for an absent one in the files of data frames.
  private static JsonNode number(Written written) {
    boolean isNumber = Character.isDigit(written.text().charAt(written.text().length() - 1));
    return isNumber ? NODES.numberNode(PlainNumber.of(new BigDecimal(written.text()))) : null;
  }

  private static JsonNode number(long value, LogicalTypeAnnotation logical, boolean narrow)
      throws Rejection {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return NODES.textNode(LocalDate.ofEpochDay(value).toString());
    }
    if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
      return NODES.textNode(instant(value, stamp));
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      long nanos = value * (1_000_000_000L / perSecond(time.getUnit()));
      return NODES.textNode(
          LocalTime.ofNanoOfDay(Math.floorMod(nanos, 86_400_000_000_000L)).toString());
    }
    boolean unsigned = logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    if (unsigned && value < 0) {
      return narrow
          ? NODES.numberNode(Integer.toUnsignedLong((int) value))
          : NODES.numberNode(new BigInteger(Long.toUnsignedString(value)));
    }
    return NODES.numberNode(value);
  }

  private static String instant(long value, TimestampLogicalTypeAnnotation stamp) {
    long perSecond = perSecond(stamp.getUnit());
    LocalDateTime at =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(value, perSecond),
            (int) (Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond)),
            ZoneOffset.UTC);
    return stamp.isAdjustedToUTC() ? at.toInstant(ZoneOffset.UTC).toString() : at.toString();
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000L;
      case MICROS -> 1_000_000L;
      case NANOS -> 1_000_000_000L;
    };
  }

  /** The time stamps of old engines: nanoseconds of a day, and the day by the Julian count. */
  private static Instant legacy(Binary stamp) {
    var bytes = stamp.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = Integer.toUnsignedLong(bytes.getInt()) - JULIAN_EPOCH;
    return LocalDate.ofEpochDay(day)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC)
        .plus(nanos, ChronoUnit.NANOS);
  }

  private static JsonNode binary(Binary value, LogicalTypeAnnotation logical) throws Rejection {
    byte[] bytes = value.getBytes();
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      var halves = value.toByteBuffer();
      return NODES.textNode(new UUID(halves.getLong(), halves.getLong()).toString());
    }
    Content.requireUtf8(bytes, 0, bytes.length);
    return NODES.textNode(new String(bytes, StandardCharsets.UTF_8));
  }

  private static JsonNode decimal(BigDecimal number) throws Rejection {
    if (!PlainNumber.isBounded(number)) {
      throw new Rejection(
          Rejection.Reason.BAD_VALUE, "A decimal of the row has more digits than any amount");
    }
    return NODES.numberNode(PlainNumber.of(number));
  }
}
