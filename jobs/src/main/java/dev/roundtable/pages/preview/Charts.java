package dev.roundtable.pages.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The charts of a page, by section: each a list of items with value and interval, which the script
 * of the preview draws. What is not said has no item.
 */
final class Charts {
  private static final List<String> QUANTILES = List.of("p10", "p25", "p50", "p75", "p90");

  private final Map<String, List<Chart>> charts = new TreeMap<>();

  /**
   * One chart.
   *
   * @param json what the script draws, safe to stand within a script element
   */
  public record Chart(String title, String json) {}

  private Charts() {}

  /** The charts of a page by the id of their section. */
  static Map<String, List<Chart>> of(JsonNode page) {
    Charts charts = new Charts();
    for (JsonNode section : page.path("sections")) {
      charts.add(section.path("id").asText(), section.path("data"));
    }
    return charts.charts;
  }

  private void add(String section, JsonNode data) {
    switch (section) {
      case "compensation" -> pay(data);
      case "tech_stack", "role_stack", "asked_with" ->
          add(section, "Share of postings", "bar", named(data.path("skills"), "name"));
      case "emphasis" -> add(section, "Share of each subject", "bar", domains(data));
      case "asked_by" ->
          add(section, "Share of postings that require it", "bar", linked(data.path("companies")));
      case "asked_at" ->
          add(
              section,
              "Share of postings that require it",
              "bar",
              named(data.path("levels"), "title"));
      case "round_focus" ->
          data.path("rounds")
              .forEach(round -> add(section, round.path("name").asText(), "bar", domains(round)));
      case "asked_in", "round_by_company" ->
          data.path("stages")
              .forEach(
                  stage ->
                      add(
                          section,
                          stage.path("name").asText(),
                          "bar",
                          named(stage.path("companies"), "name")));
      case "levels" -> add(section, "Median total pay", "bar", pays(data.path("levels"), "title"));
      case "pay_by_company" ->
          add(section, "Median total pay", "bar", pays(data.path("companies"), "name"));
      default -> {
        // The section has no numbers to draw.
      }
    }
  }

  private void pay(JsonNode data) {
    List<Object> quantiles = new ArrayList<>();
    for (String quantile : QUANTILES) {
      item(quantile.replace("p", "P"), data.path("total").path(quantile), quantiles);
    }
    add("compensation", "Total pay by percentile", "point", quantiles);
    List<Object> years = new ArrayList<>();
    data.path("by_year").forEach(year -> item(year.path("year").asText(), year.path("p50"), years));
    add("compensation", "Median total pay by year", "line", years);
  }

  private static List<Object> domains(JsonNode data) {
    return named(data.path("domains"), "name");
  }

  private static List<Object> named(JsonNode list, String name) {
    List<Object> items = new ArrayList<>();
    list.forEach(entry -> item(entry.path(name).asText(), entry.path("share"), items));
    return items;
  }

  private static List<Object> linked(JsonNode list) {
    List<Object> items = new ArrayList<>();
    list.forEach(entry -> item(entry.at("/link/title").asText(), entry.path("share"), items));
    return items;
  }

  private static List<Object> pays(JsonNode list, String name) {
    List<Object> items = new ArrayList<>();
    list.forEach(entry -> item(entry.path(name).asText(), entry.path("total_p50"), items));
    return items;
  }

  private static void item(String label, JsonNode figure, List<Object> items) {
    if (figure.path("value").isNumber()) {
      items.add(
          Fields.with("label", label)
              .and("value", figure.path("value"))
              .and("display", figure.path("display"))
              .and("low", figure.at("/interval/low"))
              .and("high", figure.at("/interval/high"))
              .and("unit", figure.path("unit"))
              .and("n", figure.path("n"))
              .map());
    }
  }

  private void add(String section, String title, String kind, List<Object> items) {
    if (!items.isEmpty()) {
      String json =
          CanonicalJson.write(
              Fields.with("kind", kind).and("title", title).and("items", items).map());
      charts
          .computeIfAbsent(section, unseen -> new ArrayList<>())
          .add(new Chart(title, safe(json)));
    }
  }

  /** In JSON these stand in strings only; written so, no text can end the script element. */
  private static String safe(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
