package dev.roundtable.compensation;

import dev.roundtable.domain.stats.DifferencingGuard;
import dev.roundtable.table.RowBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** A cell for everything, {@code all}, and the cells that it splits into. */
final class Partition {
  private Partition() {}

  /** Marks the parts that must be held back so that no difference tells of one to four offers. */
  static Iterator<Row> guard(List<Row> cells, String part) {
    SortedMap<String, Integer> parts = new TreeMap<>();
    int whole = 0;
    for (Row cell : cells) {
      String value = cell.getAs(part);
      int used = cell.<Integer>getAs("used_count");
      if (value.equals(OfferCells.ALL)) {
        whole = used;
      } else {
        parts.put(value, used);
      }
    }
    Set<String> held = DifferencingGuard.heldBack(whole, parts);
    List<Row> guarded = new ArrayList<>(cells.size());
    for (Row cell : cells) {
      boolean hold = held.contains(cell.<String>getAs(part)) && cell.getAs("suppressed") == null;
      guarded.add(hold ? suppressed(cell) : cell);
    }
    return guarded.iterator();
  }

  private static Row suppressed(Row cell) {
    return new RowBuilder(cell.schema())
        .copy(cell)
        .set("suppressed", CellRows.DIFFERENCING)
        .build();
  }
}
