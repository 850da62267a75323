package dev.roundtable.ingest;

import dev.roundtable.domain.Failure;
import dev.roundtable.table.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a landing object holds. */
public enum Kind {
  POSTINGS("bronze.raw_posting", "posting"),
  OFFERS("bronze.raw_offer", "offer"),
  REPORTS("bronze.raw_report", "report");

  /** Every kind. */
  public static final Set<Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

  private final String table;
  private final String schema;

  Kind(String table, String schema) {
    this.table = table;
    this.schema = schema;
  }

  /** The kind as it stands in a landing key. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Table table() {
    return Table.of(table);
  }

  /** Name of the JSON Schema of its canonical records. */
  public String schema() {
    return schema;
  }

  public static Kind of(String folder) {
    return Arrays.stream(values())
        .filter(kind -> kind.folder().equals(folder))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no kind '"
                        + folder
                        + "'; a landing object holds "
                        + Arrays.stream(values()).map(Kind::folder).toList()));
  }
}
