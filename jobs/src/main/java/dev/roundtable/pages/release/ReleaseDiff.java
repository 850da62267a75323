package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.document.PageFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What changed between two releases, in words. */
public final class ReleaseDiff {
  /** Names of figures that readers look at first. */
  private static final Map<String, String> NAMES =
      Map.of(
          "compensation.total.p50", "median total pay",
          "compensation.total.p25", "lower quartile of total pay",
          "compensation.total.p75", "upper quartile of total pay",
          "compensation.base_median", "median base salary",
          "compensation.equity_median", "median equity");

  private final Releases releases;

  public ReleaseDiff(Releases releases) {
    this.releases = releases;
  }

  /** A page and what changed on it. */
  public record PageChange(String slug, String title, List<String> changes) {}

  /** Pages that both releases have and whose documents differ, by slug. */
  public List<PageChange> changed(Manifest before, Manifest after) {
    Map<String, Manifest.Page> old = before.bySlug();
    List<PageChange> changes = new ArrayList<>();
    for (Manifest.Page page : after.pages()) {
      Manifest.Page former = old.get(page.slug());
      if (former != null && !former.sha256().equals(page.sha256())) {
        changes.add(
            new PageChange(
                page.slug(),
                page.title(),
                between(releases.document(former), releases.document(page))));
      }
    }
    return changes;
  }

  /** The figures that differ, and the sections of which something else does. */
  static List<String> between(JsonNode before, JsonNode after) {
    SortedMap<String, JsonNode> old = PageFigures.of(before);
    SortedMap<String, JsonNode> now = PageFigures.of(after);
    List<String> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> figure : now.entrySet()) {
      JsonNode former = old.get(figure.getKey());
      String name = NAMES.getOrDefault(figure.getKey(), figure.getKey());
      if (former == null) {
        changes.add(name + " is new: " + said(figure.getValue()));
      } else if (!former.equals(figure.getValue())) {
        changes.add(moved(name, former, figure.getValue()));
      }
    }
    old.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> changes.add(NAMES.getOrDefault(name, name) + " is gone"));
    changes.addAll(otherwise(before, after));
    return changes.isEmpty() ? List.of("something else differs; compare the documents") : changes;
  }

  private static String moved(String name, JsonNode before, JsonNode after) {
    String values =
        said(before).equals(said(after))
            ? said(after) + " as before"
            : said(before) + " -> " + said(after);
    int more = after.path("n").asInt() - before.path("n").asInt();
    boolean both = before.path("n").isInt() && after.path("n").isInt();
    String n = both && more != 0 ? ", n %+d".formatted(more) : "";
    boolean other = n.isEmpty() && said(before).equals(said(after));
    return name + " " + values + n + (other ? ", in interval or method" : "");
  }

  private static String said(JsonNode figure) {
    return figure.path("value").isNull()
        ? "not said (" + figure.path("suppressed").asText() + ")"
        : figure.path("display").asText();
  }

  /** Parts of the page that differ although their figures do not. */
  private static List<String> otherwise(JsonNode before, JsonNode after) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("title", "summary")) {
      if (!before.path(part).equals(after.path(part))) {
        parts.add(part + " reads otherwise");
      }
    }
    Map<String, JsonNode> old = sections(before);
    sections(after)
        .forEach(
            (id, section) -> {
              JsonNode former = old.get(id);
              boolean figures =
                  former != null
                      && figures(former).equals(figures(section))
                      && !former.equals(section);
              if (former == null || figures) {
                parts.add("section " + id + (former == null ? " is new" : " reads otherwise"));
              }
            });
    return parts;
  }

  private static Map<String, JsonNode> sections(JsonNode document) {
    Map<String, JsonNode> sections = new TreeMap<>();
    document
        .path("sections")
        .forEach(section -> sections.put(section.path("id").asText(), section));
    return sections;
  }

  private static List<JsonNode> figures(JsonNode section) {
    return section.findParents("method");
  }
}
