package dev.roundtable.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.posting.PostingReading;
import dev.roundtable.domain.posting.Statement;
import dev.roundtable.domain.posting.Statements;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.title.TitleWords;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
    List<Row> newestFirst =
        landed
            .orderBy(col("landed_on").desc(), col("object_uri").desc(), col("record_number").desc())
            .collectAsList();
    if (newestFirst.isEmpty()) {
      throw Failure.input(
          "There is no posting %s/%s%s; SELECT source, posting_id FROM silver.posting lists them"
              .formatted(source, id, asOf == null ? "" : " by " + asOf));
    }
    return of(lake, newestFirst.get(0), newestFirst.size());
  }

  private static PostingExplanation of(Lake lake, Row row, int versions) {
    Parsers parsers = Parsers.packaged();
    PostingRecord record = Parsers.read(PostingRecord.class, json(lake, row));
    PostingReading reading = parsers.postings().read(record);
    return new PostingExplanation(
        record,
        row,
        ParseStage.postingMethod(parsers.guide()),
        versions,
        Statements.of(record, reading, words(parsers, record, reading)),
        reading.issues().stream().map(Issue::code).toList(),
        agree(row, reading));
  }

  private static TitleWords words(Parsers parsers, PostingRecord record, PostingReading reading) {
    return parsers
        .titles()
        .words(record.title(), reading.company().id(), reading.description(), reading.title());
  }

  private static String json(Lake lake, Row row) {
    return lake.read(Table.of("bronze.raw_posting"))
        .filter(
            col("landed_on")
                .equalTo(row.<LocalDate>getAs("landed_on"))
                .and(col("object_uri").equalTo(row.<String>getAs("object_uri")))
                .and(col("record_number").equalTo(row.<Long>getAs("record_number"))))
        .select(coalesce(col("record"), col("payload")))
        .first()
        .getString(0);
  }

  private static boolean agree(Row row, PostingReading reading) {
    Set<String> stored = new TreeSet<>();
    row.<Row>getList(row.fieldIndex("skills"))
        .forEach(skill -> stored.add(skill.getString(0) + " " + skill.getString(1)));
    Set<String> read = new TreeSet<>();
    for (SkillMatch match : reading.skills()) {
      read.add(match.skill() + " " + match.strength());
    }
    return stored.equals(read)
        && row.<String>getAs("role").equals(reading.title().role())
        && row.<String>getAs("level").equals(reading.title().level())
        && row.<String>getAs("company_id").equals(reading.company().id())
        && row.getList(row.fieldIndex("places")).size() == reading.location().places().size()
        && row.getList(row.fieldIndex("pay")).size() == reading.pay().size();
  }
}
