package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.pages.document.PageFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /**
   * Pages that both releases have and whose documents differ, by slug. Documents are read as the
   * stream comes to them.
   */
  public Stream<PageChange> changed(Manifest before, Manifest after) {
    Map<String, Manifest.Page> old = before.bySlug();
    Map<String, Manifest.Page> now = after.bySlug();
    return Changes.between(before, after).changed().stream()
        .map(slug -> change(old.get(slug), now.get(slug)));
  }

  private PageChange change(Manifest.Page before, Manifest.Page after) {
    List<String> changes = between(releases.document(before), releases.document(after));
    return new PageChange(after.slug(), after.title(), changes);
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
    return name + " " + values + n + (n.isEmpty() ? unseen(before, after) : "");
  }

  /** What differs where a reader sees the same number. */
  private static String unseen(JsonNode before, JsonNode after) {
    if (!said(before).equals(said(after))) {
      return "";
    }
    return before.path("value").equals(after.path("value"))
        ? ", in interval or method"
        : ", moved within rounding";
  }

  private static String said(JsonNode figure) {
    return figure.path("value").isNull()
        ? "not said (" + figure.path("suppressed").asText() + ")"
        : figure.path("display").asText();
  }

  /** Parts of the page that differ although their figures do not. */
  private static List<String> otherwise(JsonNode before, JsonNode after) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("title", "summary", "facts")) {
      if (!withoutFigures(before.path(part)).equals(withoutFigures(after.path(part)))) {
        parts.add(part + (part.equals("facts") ? " read otherwise" : " reads otherwise"));
      }
    }
    if (!before.path("consistency").equals(after.path("consistency"))) {
      parts.add("other findings for editors");
    }
    Map<String, JsonNode> old = sections(before);
    Map<String, JsonNode> now = sections(after);
    old.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> parts.add("section " + id + " is gone"));
    now.forEach(
        (id, section) -> {
          JsonNode former = old.get(id);
          if (former == null) {
            parts.add("section " + id + " is new");
          } else if (!withoutFigures(former).equals(withoutFigures(section))) {
            parts.add("section " + id + " reads otherwise");
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

  /** The words of a part: its figures are told of by name. */
  private static JsonNode withoutFigures(JsonNode part) {
    JsonNode words = part.deepCopy();
    for (JsonNode figure : words.findParents("method")) {
      if (figure instanceof ObjectNode object && figure.has("suppressed")) {
        object.removeAll();
      }
    }
    return words;
  }
}
