package dev.roundtable.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where a number on a page comes from: what the page says of it, the offers behind it, and where
 * there is one the query that gives it anew.
 *
 * @param name where it stands in the page, {@code compensation.total.p50}
 * @param figure as the page has it, with value, n, scope, method and interval
 * @param pay the offers behind it; empty for a figure that is no quantile of offers
 * @param sql query over the offers that gives its value and n; empty likewise
 */
public record NumberExplanation(
    String name, JsonNode figure, Optional<Offers> pay, Optional<String> sql) {

  /**
   * The offers behind a figure.
   *
   * @param all reported, used or not
   * @param waiting that wait for more to arrive
   * @param settledOn last day whose arrivals count
   * @param excluded by reason
   * @param method of the table, with its constants
   * @param tableVersion of {@code gold.comp_distribution}, as Delta counts
   */
  public record Offers(
      int all,
      int used,
      int waiting,
      LocalDate settledOn,
      SortedMap<String, Integer> excluded,
      String method,
      String runId,
      long tableVersion) {}
}
