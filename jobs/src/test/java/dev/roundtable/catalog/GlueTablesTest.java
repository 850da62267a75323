package dev.roundtable.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tables")
class GlueTablesTest {
  @Test
  void theCatalogueSaysOfTheProtocolWhatATableOfOursHas() {
    Table table = Table.of("gold.loop_fact");
    Lake lake = SharedSpark.lake();
    lake.ensure(table);
    Row detail = SharedSpark.session().sql("DESCRIBE DETAIL " + table.fullName()).first();
    assertThat(GlueTables.of(table, "s3://guide/lake/gold/loop_fact").parameters())
        .containsEntry("delta.minReaderVersion", "" + detail.getAs("minReaderVersion"))
        .containsEntry("delta.minWriterVersion", "" + detail.getAs("minWriterVersion"));
  }
}
