package dev.roundtable.pages.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Where a number on a page comes from: what the page says of it, what is behind it, and where there
 * is one the query that gives it anew.
 *
 * @param name where it stands in the page, {@code compensation.total.p50}
 * @param figure as the page has it, with value, n, scope, method and interval
 * @param facts what is behind it
 * @param sql query that gives its value and n; empty if no single one does
 */
public record NumberExplanation(
    String name, JsonNode figure, List<Fact> facts, Optional<String> sql) {

  /** Something that is behind a number, in words. */
  public record Fact(String name, String text) {}
}
