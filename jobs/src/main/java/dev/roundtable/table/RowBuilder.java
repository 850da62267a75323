package dev.roundtable.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Builds rows by column name, so that the order of columns is the DDL's business alone. Not
 * thread-safe.
 */
public final class RowBuilder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final StructType schema;
  private transient Object[] values;
  private transient boolean[] set;

  public RowBuilder(StructType schema) {
    this.schema = schema;
  }

  /**
   * Sets a column; a collection becomes an array, a map a map. Refuses a name that the schema
   * lacks.
   */
  public RowBuilder set(String column, Object value) {
    if (values == null) {
      values = new Object[schema.length()];
      set = new boolean[schema.length()];
    }
    int index = schema.fieldIndex(column);
    values[index] = columnValue(value);
    set[index] = true;
    return this;
  }

  /** Sets the columns that a row of another schema also has. */
  public RowBuilder copy(Row row) {
    Set<String> given = Set.of(row.schema().fieldNames());
    for (String column : schema.fieldNames()) {
      if (given.contains(column)) {
        set(column, row.getAs(column));
      }
    }
    return this;
  }

  private static Object columnValue(Object value) {
    if (value instanceof Collection<?> items) {
      return items.toArray();
    }
    return value instanceof Map<?, ?> map
        ? scala.collection.immutable.Map.from(CollectionConverters.asScala(map))
        : value;
  }

  /** The row; every column must have been set. The builder is empty afterwards. */
  public Row build() {
    for (int i = 0; i < set.length; i++) {
      if (!set[i]) {
        throw new IllegalStateException(
            "Column "
                + schema.fieldNames()[i]
                + " was not set; columns are "
                + Arrays.toString(schema.fieldNames()));
      }
    }
    Row row = RowFactory.create(values);
    values = null;
    set = null;
    return row;
  }
}
