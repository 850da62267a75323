package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.posting.PostingReading;
import dev.roundtable.domain.posting.Statement;
import dev.roundtable.domain.posting.Statements;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.title.TitleWords;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Lake;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Why the tables say what they say of a posting: the record is read again, and every fact set
 * beside the words it comes from.
 *
 * @param record as it landed
 * @param row of {@code silver.parsed_posting}
 * @param method of the reading and version of the guide
 * @param versions landings of the posting, up to the one that is explained
 * @param doubts what was doubtful
 * @param isCurrent false if the table was made by an older reading, which gave something else
 */
public record PostingExplanation(
    PostingRecord record,
    Row row,
    String method,
    int versions,
    List<Statement> statements,
    List<String> doubts,
    boolean isCurrent) {

  private static final Table PARSED = Table.of("silver.parsed_posting");

  /**
   * Explains the newest version that had landed by a day.
   *
   * @param asOf null for the newest of all
   * @throws Failure if there is no such posting
   */
  public static PostingExplanation of(Lake lake, String source, String id, LocalDate asOf) {
    if (!lake.exists(PARSED)) {
      throw Failure.input("No postings were parsed yet; './roundtable parse' does");
    }
    Column wanted = col("source").equalTo(source).and(col("posting_id").equalTo(id));
    Dataset<Row> versions = lake.read(PARSED).filter(wanted);
    Dataset<Row> landed = asOf == null ? versions : versions.filter(col("landed_on").leq(asOf));
    List<Row> newestFirst = landed.orderBy(Newest.ORDER).collectAsList();
    if (newestFirst.isEmpty()) {
      throw Failure.input(
          "There is no posting %s/%s%s; SELECT source, posting_id FROM silver.posting lists them"
              .formatted(source, id, asOf == null ? "" : " by " + asOf));
    }
    return of(lake, newestFirst.get(0), newestFirst.size());
  }

  private static PostingExplanation of(Lake lake, Row row, int versions) {
    Parsers parsers = Parsers.packaged();
    PostingRecord record = Parsers.read(PostingRecord.class, record(lake, row));
    PostingReading reading = parsers.postings().read(record);
    return new PostingExplanation(
        record,
        row,
        ParseStage.postingMethod(parsers.guide()),
        versions,
        Statements.of(record, reading, words(parsers, record, reading)),
        reading.issues().stream().map(Issue::code).toList(),
        agrees(lake, row, record, reading, parsers));
  }

  private static TitleWords words(Parsers parsers, PostingRecord record, PostingReading reading) {
    return parsers
        .titles()
        .words(record.title(), reading.company().id(), reading.description(), reading.title());
  }

  private static String record(Lake lake, Row row) {
    List<Row> found =
        lake.read(Table.of("bronze.raw_posting"))
            .filter(isRecord(row))
            .select(coalesce(col("record"), col("payload")))
            .collectAsList();
    if (found.isEmpty()) {
      throw Failure.input(
          "Record %d of %s is another one by now: the object was read again. Run parse, then ask again"
              .formatted(row.<Long>getAs("record_number"), row.<String>getAs("object_uri")));
    }
    return found.get(0).getString(0);
  }

  private static Column isRecord(Row row) {
    return col("landed_on")
        .equalTo(row.<LocalDate>getAs("landed_on"))
        .and(col("object_uri").equalTo(row.<String>getAs("object_uri")))
        .and(col("record_number").equalTo(row.<Long>getAs("record_number")))
        .and(col("content_hash").equalTo(row.<String>getAs("content_hash")));
  }

  /** True if this reading of the record gives the row of the table. */
  private static boolean agrees(
      Lake lake, Row stored, PostingRecord record, PostingReading reading, Parsers parsers) {
    StructType schema = Ddl.of(PARSED).derivedSchema();
    RowBuilder builder = new RowBuilder(schema);
    RecordParser.KEPT.forEach(column -> builder.set(column, stored.getAs(column)));
    PostingFacts.fill(builder, record, reading, parsers);
    Column[] columns =
        Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return json(lake, builder.build(), schema).equals(json(lake, stored, stored.schema(), columns));
  }

  private static String json(Lake lake, Row row, StructType schema, Column... columns) {
    Dataset<Row> rows = lake.spark().createDataFrame(List.of(row), schema);
    return (columns.length == 0 ? rows : rows.select(columns)).toJSON().first();
  }
}
