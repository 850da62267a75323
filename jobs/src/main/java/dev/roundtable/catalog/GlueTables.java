package dev.roundtable.catalog;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.StructField;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.TableInput;

/** Tables of the lake in the words of AWS Glue. */
final class GlueTables {
  /** What engines go by to read the Delta log rather than the files of a folder. */
  private static final Map<String, String> DELTA =
      Map.of(
          "EXTERNAL", "TRUE",
          "classification", "delta",
          "delta.minReaderVersion", "1",
          "delta.minWriterVersion", "2",
          "spark.sql.sources.provider", "delta",
          "table_type", "DELTA");

  /** Glue's limit for the comment of a column. */
  private static final int MOST_COMMENT = 255;

  private GlueTables() {}

  /**
   * The entry of a table.
   *
   * @param location {@code s3://bucket/lake/gold/tech_stack}
   */
  static TableInput of(Table table, String location) {
    Ddl ddl = Ddl.of(table);
    Map<String, String> parameters = new TreeMap<>(DELTA);
    parameters.put("path", location);
    parameters.put("roundtable.slice", ddl.slice());
    return TableInput.builder()
        .name(table.name())
        .description("%s. %s".formatted(ddl.comment(), ddl.grain()))
        .tableType("EXTERNAL_TABLE")
        .parameters(parameters)
        .storageDescriptor(
            storage ->
                storage
                    .location(location)
                    .columns(columns(ddl))
                    // Nobody reads by these; Hive's clients want some to be named.
                    .inputFormat("org.apache.hadoop.mapred.SequenceFileInputFormat")
                    .outputFormat("org.apache.hadoop.hive.ql.io.HiveSequenceFileOutputFormat")
                    .serdeInfo(
                        serde ->
                            serde
                                .serializationLibrary(
                                    "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe")
                                .parameters(Map.of("path", location, "serialization.format", "1"))))
        .build();
  }

  /** All columns: which of them part the files, an engine learns from the Delta log. */
  private static List<Column> columns(Ddl ddl) {
    return Arrays.stream(ddl.schema().fields()).map(GlueTables::column).toList();
  }

  private static Column column(StructField field) {
    String comment = field.getComment().getOrElse(() -> "");
    return Column.builder()
        .name(field.name())
        .type(field.dataType().catalogString())
        .comment(
            comment.length() > MOST_COMMENT
                ? comment.substring(0, MOST_COMMENT - 3) + "..."
                : comment)
        .build();
  }
}
