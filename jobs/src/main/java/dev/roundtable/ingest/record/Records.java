package dev.roundtable.ingest.record;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An iterator over the records of one object, for readers that find out late whether one is left.
 */
public abstract class Records implements Iterator<SourceRecord> {
  private SourceRecord next;
  private boolean started;

  /** The next record; null at the end, after which it is not asked again. */
  protected abstract SourceRecord read();

  @Override
  public final boolean hasNext() {
    if (!started) {
      started = true;
      next = read();
    }
    return next != null;
  }

  @Override
  public final SourceRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SourceRecord current = next;
    next = read();
    return current;
  }
}
