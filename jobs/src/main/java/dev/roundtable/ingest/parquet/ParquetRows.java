package dev.roundtable.ingest.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.json.JsonRecords;
import dev.roundtable.ingest.record.Expansion;
import dev.roundtable.ingest.record.Records;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * The rows of a Parquet file, one group of rows in memory at a time. A group that is damaged ends
 * the reading; the rows before it count.
 */
final class ParquetRows extends Records {
  private static final String MAGIC = "PAR1";
  private static final int MAGIC_LENGTH = 4;
  private static final int TAIL = 8;
  private static final int LARGEST_FOOTER = 64 << 20;
  private static final int LARGEST_PAGE = 128 << 20;
  private static final long LARGEST_GROUP = 256L << 20;

  private final SpooledFile file;
  private final Maker maker;
  private final ParquetFileReader reader;
  private final MessageColumnIO columns;
  private RecordReader<Group> rows;
  private int group;
  private long left;
  private long number;
  private long written;
  private boolean ended;

  /** Makes a record of a row. */
  @FunctionalInterface
  interface Maker {
    SourceRecord record(long number, ObjectNode row);
  }

  /** Opens a file; refuses one that is no Parquet. It is closed with its last row. */
  ParquetRows(SpooledFile file, Maker maker) throws Rejection {
    this.file = file;
    this.maker = maker;
    requireParquet(file);
    try {
      this.reader =
          ParquetFileReader.open(
              file,
              ParquetReadOptions.builder()
                  .withCodecFactory(new BoundedCodecs(LARGEST_PAGE))
                  .usePageChecksumVerification()
                  .build());
      this.columns = new ColumnIOFactory().getColumnIO(schema());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Of the last kind are structs in structs without end.
      throw damaged("The footer of the object is damaged", e);
    }
  }

  MessageType schema() {
    return reader.getFileMetaData().getSchema();
  }

  /** Refuses a row that is too long for a record. */
  static void requireBounded(String payload) throws Rejection {
    if (payload.length() > JsonRecords.MAX_BYTES) {
      throw new Rejection(
          Rejection.Reason.RECORD_TOO_LONG,
          "The row is longer than " + JsonRecords.MAX_BYTES + " bytes");
    }
  }

  @Override
  protected SourceRecord read() {
    if (ended) {
      return null;
    }
    try {
      Group row = nextRow();
      if (row == null) {
        close();
        return null;
      }
      return record(row);
    } catch (Rejection e) {
      close();
      return SourceRecord.rejected(number + 1, "", e);
    }
  }

  private SourceRecord record(Group row) throws Rejection {
    if (Expansion.isTooFar(written, file.getLength())) {
      throw Expansion.refused(written);
    }
    number++;
    try {
      ObjectNode values = ParquetValues.object(row);
      SourceRecord record = maker.record(number, values);
      written += record.payload().length();
      return record;
    } catch (Rejection e) {
      return SourceRecord.rejected(number, "", e);
    } catch (RuntimeException e) {
      // A type that is annotated with another than it can have.
      return SourceRecord.rejected(
          number, "", damaged("A value of the row is not of the type of its column", e));
    }
  }

  private Group nextRow() throws Rejection {
    try {
      while (left == 0) {
        if (!nextGroup()) {
          return null;
        }
      }
      left--;
      return rows.read();
    } catch (IOException | RuntimeException e) {
      throw damaged("The rest of the object is damaged; what stood before it was read", e);
    }
  }

  private boolean nextGroup() throws IOException, Rejection {
    if (group >= reader.getRowGroups().size()) {
      return false;
    }
    BlockMetaData next = reader.getRowGroups().get(group++);
    if (next.getTotalByteSize() > LARGEST_GROUP) {
      throw new Rejection(
          Rejection.Reason.OBJECT_TOO_LARGE,
          "A row group unpacks to more than " + LARGEST_GROUP + " bytes; write smaller ones");
    }
    PageReadStore pages = reader.readNextRowGroup();
    if (pages == null) {
      return false;
    }
    left = pages.getRowCount();
    rows = columns.getRecordReader(pages, new GroupRecordConverter(schema()));
    return true;
  }

  private void close() {
    ended = true;
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.close();
    }
  }

  private static void requireParquet(SpooledFile file) throws Rejection {
    long length = file.getLength();
    if (!isMagic(file.bytes(0, MAGIC_LENGTH))) {
      throw new Rejection(
          Rejection.Reason.NOT_PARQUET,
          "The name ends in .parquet, but the content is not Parquet");
    }
    if (length < MAGIC_LENGTH + TAIL || !isMagic(file.bytes(length - MAGIC_LENGTH, MAGIC_LENGTH))) {
      throw new Rejection(
          Rejection.Reason.TRUNCATED, "The object breaks off; Parquet has its columns at its end");
    }
    int footer = file.bytes(length - TAIL, MAGIC_LENGTH).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (footer < 0 || footer > LARGEST_FOOTER || footer > length - MAGIC_LENGTH - TAIL) {
      throw new Rejection(Rejection.Reason.NOT_PARQUET, "The footer of the object is damaged");
    }
  }

  private static boolean isMagic(ByteBuffer bytes) {
    return bytes.remaining() == MAGIC_LENGTH
        && StandardCharsets.US_ASCII.decode(bytes).toString().equals(MAGIC);
  }

  /** Names the kind of error; its message may quote the content. */
  private static Rejection damaged(String what, Throwable e) {
    return new Rejection(
        Rejection.Reason.NOT_PARQUET, what + " (" + e.getClass().getSimpleName() + ")");
  }
}
