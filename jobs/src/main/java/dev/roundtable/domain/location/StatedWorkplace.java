package dev.roundtable.domain.location;

import java.util.List;

/**
 * What a text says of working from elsewhere.
 *
 * @param statements in the order of the text
 */
public record StatedWorkplace(List<Statement> statements) {
  /** What a text says that does not speak of it. */
  public static final StatedWorkplace NOTHING = new StatedWorkplace(List.of());

  public StatedWorkplace {
    statements = List.copyOf(statements);
  }

  /** True if remote work is offered. */
  public boolean remote() {
    return statements.stream().anyMatch(statement -> statement.kind().equals("remote"));
  }

  /** True if the time is divided between an office and elsewhere. */
  public boolean hybrid() {
    return statements.stream().anyMatch(statement -> statement.kind().equals("hybrid"));
  }

  /** True if the text says neither. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /**
   * The words that say so.
   *
   * @param kind {@code remote} or {@code hybrid}
   * @param start offset of the first character
   * @param end offset after the last one
   */
  public record Statement(String kind, int start, int end) {}
}
