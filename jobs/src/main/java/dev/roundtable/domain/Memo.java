package dev.roundtable.domain;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * A function of a text that remembers its answers to the texts it was asked last: sources repeat
 * their companies and places, pages their sentences. What it remembers is bounded and changes no
 * answer, if the function is pure. Safe for threads if the function is.
 */
public final class Memo<T> {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 600;

  private final Function<String, T> function;
  private final AtomicReferenceArray<Entry<T>> entries = new AtomicReferenceArray<>(SLOTS);

  private record Entry<T>(String text, T answer) {}

  public Memo(Function<String, T> function) {
    this.function = function;
  }

  /** The function's answer. */
  public T of(String text) {
    if (text == null || text.length() > LONGEST) {
      return function.apply(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Entry<T> held = entries.get(slot);
    if (held == null || !held.text.equals(text)) {
      held = new Entry<>(text, function.apply(text));
      entries.set(slot, held);
    }
    return held.answer;
  }
}
