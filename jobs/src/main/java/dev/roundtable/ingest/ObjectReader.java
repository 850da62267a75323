package dev.roundtable.ingest;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import dev.roundtable.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads landing objects into rows, one record at a time. Runs on executors. */
final class ObjectReader {
  /** One row per object. */
  static final StructType OBJECT_SCHEMA =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("landed_on", DataTypes.DateType)
          .add("object_uri", DataTypes.StringType)
          .add("object_etag", DataTypes.StringType)
          .add("object_bytes", DataTypes.LongType);

  /** One row per record, good or rejected. */
  static final StructType SCHEMA =
      OBJECT_SCHEMA
          .add("record_number", DataTypes.LongType)
          .add("content_hash", DataTypes.StringType)
          .add("payload", DataTypes.StringType)
          .add("record", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("message", DataTypes.StringType);

  private final ObjectStore store;

  ObjectReader(ObjectStore store) {
    this.store = store;
  }

  /**
   * The rows of the objects, one object after another. An object that cannot be read is one
   * rejected row.
   */
  Iterator<Row> read(Iterator<LandingObject> objects) {
    return new Rows(objects);
  }

  private static Row row(LandingObject object, SourceRecord record) {
    return RowFactory.create(
        object.at().kind().folder(),
        object.at().source(),
        object.at().landedOn(),
        object.uri(),
        object.etag(),
        object.bytes(),
        record.number(),
        Hashes.sha256(record.payload()),
        record.payload(),
        record.canonical(),
        record.isGood() ? null : record.reason().name().toLowerCase(Locale.ROOT),
        record.message());
  }

  private final class Rows implements Iterator<Row> {
    private final Iterator<LandingObject> objects;
    private LandingObject object;
    private InputStream raw = InputStream.nullInputStream();
    private Iterator<SourceRecord> records = List.<SourceRecord>of().iterator();

    Rows(Iterator<LandingObject> objects) {
      this.objects = objects;
    }

    @Override
    public boolean hasNext() {
      while (!records.hasNext() && objects.hasNext()) {
        close();
        object = objects.next();
        records = open(object);
      }
      if (!records.hasNext()) {
        close();
      }
      return records.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return row(object, records.next());
    }

    private Iterator<SourceRecord> open(LandingObject opened) {
      try {
        raw = new StoreStream(store.open(opened.at().key()), opened.uri());
        RecordReader reader = opened.reader();
        Compression compression = Compression.of(opened.at().file());
        boolean text = Formats.isText(compression.plainName(opened.at().file()));
        return reader.read(compression.open(raw, text));
      } catch (Rejection e) {
        return List.of(SourceRecord.rejected(0, "", e)).iterator();
      }
    }

    private void close() {
      try {
        raw.close();
      } catch (IOException e) {
        throw Failure.service(
            "Could not finish reading " + object.uri() + ": " + e.getMessage(), e);
      }
    }
  }
}
