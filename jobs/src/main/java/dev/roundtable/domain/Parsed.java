package dev.roundtable.domain;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A parser's answer: the value it read and what was doubtful about it. A parser never throws on
 * text; what it cannot read is an empty value and an issue, stored on the row so that quality is a
 * {@code GROUP BY}.
 */
public record Parsed<T>(T value, List<Issue> issues) {
  public Parsed {
    Objects.requireNonNull(value, "value");
    issues = List.copyOf(issues);
  }

  public static <T> Parsed<T> clean(T value) {
    return new Parsed<>(value, List.of());
  }

  public static <T> Parsed<T> of(T value, Issue... issues) {
    return new Parsed<>(value, List.of(issues));
  }

  /** The value, its issues noted among others. */
  public T noting(Collection<? super Issue> others) {
    others.addAll(issues);
    return value;
  }
}
