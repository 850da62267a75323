package dev.roundtable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RowBuilderTest {
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.StringType).add("n", DataTypes.IntegerType);

  @Test
  void putsValuesWhereTheSchemaHasThem() {
    assertThat(new RowBuilder(SCHEMA).set("n", 1).set("id", "a").build().mkString(","))
        .isEqualTo("a,1");
  }

  @Test
  void anExplicitNullIsAValue() {
    assertThat(new RowBuilder(SCHEMA).set("n", null).set("id", "a").build().isNullAt(1)).isTrue();
  }

  @Test
  void refusesARowWithAColumnLeftOut() {
    RowBuilder row = new RowBuilder(SCHEMA).set("id", "a");
    assertThatThrownBy(row::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Column n");
  }

  @Test
  void refusesAnUnknownColumn() {
    assertThatThrownBy(() -> new RowBuilder(SCHEMA).set("m", 1)).hasMessageContaining("m");
  }

  @Test
  void startsEmptyAfterEachRow() {
    RowBuilder row = new RowBuilder(SCHEMA);
    row.set("id", "a").set("n", 1).build();
    row.set("id", "b");
    assertThatThrownBy(row::build).hasMessageContaining("Column n");
  }

  @Test
  void copiesTheColumnsThatBothSchemasHave() {
    Row given =
        new GenericRowWithSchema(
            new Object[] {2, "b", true},
            new StructType()
                .add("n", DataTypes.IntegerType)
                .add("id", DataTypes.StringType)
                .add("more", DataTypes.BooleanType));
    assertThat(new RowBuilder(SCHEMA).copy(given).set("n", 3).build().mkString(","))
        .isEqualTo("b,3");
  }
}
