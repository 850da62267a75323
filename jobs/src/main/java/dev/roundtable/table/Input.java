package dev.roundtable.table;

/**
 * A table that a derivation reads, and which of its slices.
 *
 * @param days for {@link Reach#LANDED}, how many days before the as-of date still count
 */
public record Input(Table table, Reach reach, int days) {
  /** Which slices are read. */
  public enum Reach {
    /** The slice that is being made, of the same slice column. */
    SAME,
    /** The slice of the as-of date. */
    AS_OF,
    /** Every landing day up to the as-of date, within a number of days. */
    LANDED,
    /** The whole table. */
    WHOLE
  }

  private static final int ALL_DAYS = 36_500;

  public static Input same(String table) {
    return new Input(Table.of(table), Reach.SAME, 0);
  }

  public static Input asOf(String table) {
    return new Input(Table.of(table), Reach.AS_OF, 0);
  }

  public static Input landed(String table) {
    return new Input(Table.of(table), Reach.LANDED, ALL_DAYS);
  }

  public static Input landedWithin(String table, int days) {
    return new Input(Table.of(table), Reach.LANDED, days);
  }
}
