package dev.roundtable.pages.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of a page by where they stand in it: the id of the section or {@code facts}, then the
 * keys, joined by dots. In a list, a year, stage, or id stands for itself.
 */
public final class PageFigures {
  private static final List<String> NAMES =
      List.of("year", "stage", "domain_id", "skill_id", "level_id", "company_id", "metro_id");

  private PageFigures() {}

  /** Every figure of a document. */
  public static SortedMap<String, JsonNode> of(JsonNode document) {
    SortedMap<String, JsonNode> figures = new TreeMap<>();
    collect(document.path("facts"), List.of("facts"), figures);
    for (JsonNode section : document.path("sections")) {
      collect(section.path("data"), List.of(section.path("id").asText()), figures);
    }
    return figures;
  }

  private static void collect(
      JsonNode node, List<String> path, SortedMap<String, JsonNode> figures) {
    if (node.has("value") && node.has("method")) {
      String name = String.join(".", path);
      int same = 1;
      while (figures.putIfAbsent(same == 1 ? name : name + "#" + same, node) != null) {
        same++;
      }
      return;
    }
    node.properties()
        .forEach(entry -> collect(entry.getValue(), with(path, entry.getKey()), figures));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      JsonNode item = node.get(i);
      collect(item, with(path, name(item, i)), figures);
    }
  }

  private static String name(JsonNode item, int position) {
    String name =
        NAMES.stream()
            .filter(item::has)
            .map(key -> item.get(key).asText())
            .collect(Collectors.joining("."));
    return name.isEmpty() ? Integer.toString(position) : name;
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
