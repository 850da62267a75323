package dev.roundtable.ingest;

import dev.roundtable.ingest.board.BoardPosting;
import dev.roundtable.ingest.board.Boards;
import dev.roundtable.ingest.board.JobPostingPages;
import dev.roundtable.ingest.json.JsonDocumentReader;
import dev.roundtable.ingest.json.JsonLinesReader;
import dev.roundtable.ingest.json.JsonRecords;
import dev.roundtable.ingest.mapped.CsvReader;
import dev.roundtable.ingest.mapped.MappedJson;
import dev.roundtable.ingest.mapped.Mapping;
import dev.roundtable.ingest.mapped.RowTranslator;
import dev.roundtable.ingest.parquet.ParquetReader;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import java.util.List;

/**
 * Which reader reads an object: the end of its name says how it is written down, the mapping file
 * of its source what its records are. A source without one holds canonical records, or, in a JSON
 * or HTML document, the jobs of a board.
 */
final class Formats {
  private static final List<String> LINES = List.of(".jsonl", ".ndjson");
  private static final List<String> PAGES = List.of(".html", ".htm");
  private static final String CSV = ".csv";
  private static final String JSON = ".json";
  private static final String PARQUET = ".parquet";

  private Formats() {}

  /**
   * A reader for an object.
   *
   * @param name the object's name without the ending of its compression
   * @param mapping null if the source has none
   */
  static RecordReader reader(Kind kind, String name, Mapping mapping) throws Rejection {
    requireKnown(kind, name);
    RecordSchema schema = RecordSchema.of(kind.schema());
    if (name.endsWith(CSV)) {
      return new CsvReader(schema, translator(schema, mapping));
    }
    if (name.endsWith(PARQUET)) {
      return new ParquetReader(schema, translator(schema, mapping));
    }
    boolean lines = endsIn(LINES, name);
    JsonRecords records = new JsonRecords(schema, maker(kind, schema, mapping, lines));
    if (lines) {
      return new JsonLinesReader(records);
    }
    return endsIn(PAGES, name)
        ? new JobPostingPages(records)
        : new JsonDocumentReader(records, Boards.ARRAYS);
  }

  /** Refuses a name that promises nothing that can be read. */
  static void requireKnown(Kind kind, String name) throws Rejection {
    boolean known =
        endsIn(LINES, name)
            || name.endsWith(CSV)
            || name.endsWith(JSON)
            || name.endsWith(PARQUET)
            || (endsIn(PAGES, name) && kind == Kind.POSTINGS);
    if (!known) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_FORMAT,
          "The name ends in none of .jsonl, .ndjson, .csv, .json, .parquet"
              + (kind == Kind.POSTINGS ? ", .html" : "")
              + ", with or without .gz or .zst");
    }
  }

  /** True if a name promises a text, which has no zero bytes. */
  static boolean isText(String name) {
    return !name.endsWith(PARQUET);
  }

  private static RowTranslator translator(RecordSchema schema, Mapping mapping) {
    return mapping == null
        ? RowTranslator.canonical(schema)
        : RowTranslator.mapped(schema, mapping);
  }

  private static RecordMaker maker(
      Kind kind, RecordSchema schema, Mapping mapping, boolean canonical) {
    if (mapping != null && !Boards.names().contains(mapping.format())) {
      return new MappedJson(schema, mapping);
    }
    if (kind != Kind.POSTINGS || (mapping == null && canonical)) {
      return RecordMaker.CANONICAL;
    }
    return mapping == null
        ? new BoardPosting(null, null)
        : new BoardPosting(mapping.format(), mapping.company());
  }

  private static boolean endsIn(List<String> endings, String name) {
    return endings.stream().anyMatch(name::endsWith);
  }
}
