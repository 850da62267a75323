package dev.roundtable.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the rows of a query are printed. */
enum RowFormat {
  TABLE {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      // Only the classic implementation, which a session of our own always is, gives the text.
      out.print(
          ((org.apache.spark.sql.classic.Dataset<Row>) rows).showString(TABLE_ROWS, 0, false));
    }
  },
  CSV {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      CsvWriter csv = CsvWriter.builder().autoFlush(true).build(out);
      csv.writeRecord(rows.columns());
      Iterator<Row> iterator = rows.toLocalIterator();
      while (iterator.hasNext()) {
        csv.writeRecord(cells(iterator.next()));
      }
      // Not closed: that would close the output of the command.
    }
  },
  JSON {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      rows.toJSON().toLocalIterator().forEachRemaining(out::println);
    }
  };

  private static final int TABLE_ROWS = 1000;

  abstract void print(Dataset<Row> rows, PrintWriter out);

  private static String[] cells(Row row) {
    String[] cells = new String[row.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.isNullAt(i) ? "" : String.valueOf(row.get(i));
    }
    return cells;
  }
}
