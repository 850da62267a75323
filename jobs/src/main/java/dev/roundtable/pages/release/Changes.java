package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a release differs from the one before it, by slug. */
public record Changes(
    String previousReleaseId, List<String> added, List<String> changed, List<String> removed) {
  /** Its name in the folder of the release. */
  static final String FILE = "changes.json";

  /** The changes that a release was published with. */
  static Changes parse(JsonNode tree) {
    return new Changes(
        tree.path("previous_release_id").textValue(),
        slugs(tree.path("added")),
        slugs(tree.path("changed")),
        slugs(tree.path("removed")));
  }

  private static List<String> slugs(JsonNode list) {
    List<String> slugs = new ArrayList<>();
    list.forEach(slug -> slugs.add(slug.textValue()));
    return slugs;
  }

  public static Changes between(Manifest before, Manifest after) {
    Map<String, Manifest.Page> old = before.bySlug();
    Map<String, Manifest.Page> now = after.bySlug();
    List<String> added = now.keySet().stream().filter(slug -> !old.containsKey(slug)).toList();
    List<String> changed =
        now.keySet().stream()
            .filter(
                slug ->
                    old.containsKey(slug) && !old.get(slug).sha256().equals(now.get(slug).sha256()))
            .toList();
    List<String> removed = old.keySet().stream().filter(slug -> !now.containsKey(slug)).toList();
    return new Changes(before.releaseId(), added, changed, removed);
  }

  byte[] json() {
    return CanonicalJson.bytes(
        Fields.with("previous_release_id", previousReleaseId)
            .and("added", added)
            .and("changed", changed)
            .and("removed", removed)
            .map());
  }
}
