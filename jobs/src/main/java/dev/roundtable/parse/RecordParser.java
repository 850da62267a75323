package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Records of one kind to facts: text in, typed rows out, in one pass over each partition. One row
 * per source record; its slice is the landing day, so each day's text is read once.
 */
final class RecordParser implements Derivation {
  /** Columns that the facts take over from the source record as they are. */
  static final List<String> KEPT =
      List.of("source", "landed_on", "object_uri", "record_number", "content_hash");

  private final Table writes;
  private final String reads;
  private final String method;
  private final RowFunction function;

  RecordParser(String reads, String writes, String method, RowFunction function) {
    this.reads = reads;
    this.writes = Table.of(writes);
    this.method = method;
    this.function = function;
  }

  /** Fills the columns of one row from one canonical record. Runs on executors. */
  @FunctionalInterface
  interface RowFunction extends Serializable {
    void fill(RowBuilder row, String json, Parsers parsers);
  }

  @Override
  public Table writes() {
    return writes;
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.same(reads));
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes).derivedSchema();
    RowFunction fill = function;
    Column json = coalesce(col("record"), col("payload"));
    Column[] columns =
        Stream.concat(KEPT.stream().map(name -> col(name)), Stream.of(json)).toArray(Column[]::new);
    MapPartitionsFunction<Row, Row> parse = rows -> parsed(rows, schema, fill);
    return inputs.get(reads).select(columns).mapPartitions(parse, Encoders.row(schema));
  }

  private static Iterator<Row> parsed(Iterator<Row> rows, StructType schema, RowFunction fill) {
    Parsers parsers = Parsers.packaged();
    RowBuilder builder = new RowBuilder(schema);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row raw = rows.next();
        for (int i = 0; i < KEPT.size(); i++) {
          builder.set(KEPT.get(i), raw.get(i));
        }
        fill(builder, raw, parsers);
        return builder.build();
      }

      private void fill(RowBuilder row, Row raw, Parsers parsers) {
        try {
          fill.fill(row, raw.getString(KEPT.size()), parsers);
        } catch (RuntimeException e) {
          throw failed(raw, e);
        }
      }
    };
  }

  /** Where the record stands that a parser could not bear, without a word of it. */
  private static IllegalStateException failed(Row raw, RuntimeException e) {
    return new IllegalStateException(
        "Parsing record %d of %s failed (%s). A parser never throws, so this is a bug"
            .formatted(raw.getLong(3), raw.getString(2), e.getClass().getSimpleName()),
        e);
  }
}
