package dev.roundtable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.cli.SharedSpark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final StructType INPUT =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("part", DataTypes.IntegerType)
          .add("value", DataTypes.IntegerType);
  private static final StructType OUTPUT =
      new StructType().add("name", DataTypes.StringType).add("values", DataTypes.StringType);

  @Test
  void givesEachGroupWholeAndInOrder() {
    assertThat(
            joined(row("b", 1, 3), row("a", 1, 2), row("b", 1, 1), row("a", 2, 9), row("a", 1, 1)))
        .containsExactlyInAnyOrder("a:1,2", "a:9", "b:1,3");
  }

  @Test
  void nullIsAKeyLikeAnyOther() {
    assertThat(joined(row(null, 1, 2), row(null, 1, 1), row("", 1, 7)))
        .containsExactlyInAnyOrder("null:1,2", ":7");
  }

  @Test
  void noRowsMakeNoGroups() {
    assertThat(joined()).isEmpty();
  }

  @Test
  void aGroupMayYieldNothingOrMuch() {
    Dataset<Row> rows =
        Groups.map(
            frame(row("a", 1, 0), row("b", 1, 3), row("c", 1, 0)),
            List.of("name"),
            List.of("value"),
            OUTPUT,
            GroupsTest::repeated);
    assertThat(rows.collectAsList())
        .extracting(row -> row.getString(0))
        .containsOnly("b")
        .hasSize(3);
  }

  @Test
  void anErrorInAGroupFailsTheRun() {
    Dataset<Row> rows =
        Groups.map(
            frame(row("a", 1, 0)),
            List.of("name"),
            List.of("value"),
            OUTPUT,
            group -> {
              throw new java.io.IOException("broken disk");
            });
    assertThatThrownBy(rows::collectAsList)
        .hasRootCauseInstanceOf(java.io.IOException.class)
        .hasRootCauseMessage("broken disk");
  }

  private static Iterator<Row> repeated(List<Row> group) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < group.get(0).getInt(2); i++) {
      rows.add(RowFactory.create(group.get(0).getString(0), ""));
    }
    return rows.iterator();
  }

  private static List<String> joined(Row... rows) {
    return Groups.map(
            frame(rows), List.of("name", "part"), List.of("value"), OUTPUT, GroupsTest::values)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + ":" + row.getString(1))
        .toList();
  }

  private static Iterator<Row> values(List<Row> group) {
    String values =
        group.stream().map(row -> String.valueOf(row.getInt(2))).collect(Collectors.joining(","));
    return List.of(RowFactory.create(group.get(0).getString(0), values)).iterator();
  }

  private static Row row(String name, int part, int value) {
    return RowFactory.create(name, part, value);
  }

  private static Dataset<Row> frame(Row... rows) {
    return SharedSpark.session().createDataFrame(List.of(rows), INPUT);
  }
}
