package dev.roundtable.ingest.mapped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Records;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * CSV with a header (RFC 4180). Each row becomes a canonical record; its payload keeps the cells by
 * column name.
 */
public final class CsvReader implements RecordReader {
  private static final int MAX_FIELD_CHARS = 1 << 22;

  /** What a decoder puts in the place of bytes that are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private final RecordSchema schema;
  private final RowTranslator translator;

  /**
   * A reader of one source's CSV.
   *
   * @param translator makes a canonical record of a row's cells
   */
  public CsvReader(RecordSchema schema, RowTranslator translator) {
    this.schema = schema;
    this.translator = translator;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) throws Rejection {
    var rows =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MAX_FIELD_CHARS)
            .ofCsvRecord(withoutMark(in))
            .iterator();
    try {
      if (!rows.hasNext()) {
        throw new Rejection(Rejection.Reason.EMPTY_OBJECT, "The object has no header");
      }
      List<String> header = rows.next().getFields().stream().map(String::strip).toList();
      // In this order, so that the column that is named twice is a known one and no value.
      translator.requireColumns(header);
      requireDistinct(header);
      return new RowRecords(rows, header);
    } catch (CsvParseException e) {
      throw new Rejection(Rejection.Reason.NOT_CSV, "The header is not CSV");
    } catch (UncheckedIOException e) {
      throw Compression.truncated(e);
    }
  }

  /** A byte order mark would become part of the first column's name, or hide its quote. */
  private static Reader withoutMark(InputStream in) throws Rejection {
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      int first = reader.read();
      if (first != -1 && first != '\uFEFF') {
        reader.unread(first);
      }
      return reader;
    } catch (IOException e) {
      throw Compression.truncated(new UncheckedIOException(e));
    }
  }

  private static void requireDistinct(List<String> header) throws Rejection {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        throw new Rejection(
            Rejection.Reason.UNKNOWN_COLUMN, "The header names column '" + column + "' twice");
      }
    }
  }

  private SourceRecord record(long number, List<String> header, CsvRecord row) {
    ObjectNode cells = Json.MAPPER.createObjectNode();
    for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
      cells.put(header.get(i), row.getField(i));
    }
    String payload = Json.write(cells);
    try {
      if (row.getFieldCount() != header.size()) {
        throw new Rejection(
            Rejection.Reason.NOT_CSV,
            "The row has " + row.getFieldCount() + " cells, its header has " + header.size());
      }
      if (payload.indexOf(REPLACEMENT) >= 0) {
        throw new Rejection(Rejection.Reason.NOT_UTF8, "The row is not UTF-8 text");
      }
      ObjectNode record = translator.translate(cells);
      schema.check(record);
      return SourceRecord.good(number, payload, Json.write(record));
    } catch (Rejection e) {
      return SourceRecord.rejected(number, payload, e);
    }
  }

  private final class RowRecords extends Records {
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private long number;
    private boolean ended;

    RowRecords(Iterator<CsvRecord> rows, List<String> header) {
      this.rows = rows;
      this.header = header;
    }

    @Override
    protected SourceRecord read() {
      if (ended) {
        return null;
      }
      try {
        return rows.hasNext() ? record(++number, header, rows.next()) : null;
      } catch (CsvParseException e) {
        ended = true;
        return SourceRecord.rejected(
            number + 1,
            "",
            new Rejection(
                Rejection.Reason.NOT_CSV,
                "The rest of the object is not CSV: a quote is not closed"));
      } catch (UncheckedIOException e) {
        ended = true;
        return SourceRecord.rejected(number + 1, "", Compression.truncated(e));
      }
    }
  }
}
