package dev.roundtable.cli;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a table that state only what a test is about: the other columns are null, or nothing at
 * all (zero, false, an empty text or list) where the DDL forbids null.
 */
public final class TestRows {
  private final StructType schema;

  private TestRows(StructType schema) {
    this.schema = schema;
  }

  /** Rows of a table. */
  public static TestRows of(String table) {
    return new TestRows(Ddl.of(Table.of(table)).schema());
  }

  /** A row with the given values by column. */
  public Row row(Map<String, ?> values) {
    RowBuilder row = new RowBuilder(schema);
    for (StructField field : schema.fields()) {
      row.set(field.name(), field.nullable() ? null : nothing(field.dataType()));
    }
    values.forEach(row::set);
    return row.build();
  }

  private static Object nothing(DataType type) {
    if (type instanceof ArrayType) {
      return List.of();
    }
    if (type instanceof MapType) {
      return Map.of();
    }
    if (type.equals(DataTypes.DateType)) {
      return LocalDate.of(2026, 1, 1);
    }
    return Map.<DataType, Object>of(
            DataTypes.StringType,
            "",
            DataTypes.BooleanType,
            false,
            DataTypes.IntegerType,
            0,
            DataTypes.LongType,
            0L,
            DataTypes.DoubleType,
            0.0,
            DataTypes.BinaryType,
            new byte[0])
        .get(type);
  }
}
