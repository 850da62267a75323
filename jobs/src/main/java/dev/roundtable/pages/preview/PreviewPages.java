package dev.roundtable.pages.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.release.Changes;
import dev.roundtable.pages.release.Manifest;
import dev.roundtable.pages.release.ReleaseDiff;
import dev.roundtable.pages.release.Releases;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The HTML of the preview, from templates that escape whatever they show. */
final class PreviewPages {
  private static final int DIFFERENCES_SHOWN = 12;

  /** The documents of each are read for it. */
  private static final int CHANGED_PAGES_SHOWN = 100;

  private final Releases releases;
  private final PebbleEngine engine;

  PreviewPages(Releases releases) {
    this.releases = releases;
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix("preview");
    loader.setSuffix(".peb");
    this.engine =
        new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).build();
  }

  /** A release: its pages, those that are not made, findings, and the other releases. */
  String release(String releaseId, String type) {
    Manifest manifest = releases.named(releaseId);
    Map<String, Integer> types = new TreeMap<>();
    manifest.pages().forEach(page -> types.merge(page.type(), 1, Integer::sum));
    Map<String, Object> model = model(manifest, releaseId);
    model.put("types", types);
    model.put("type", type == null ? "" : type);
    model.put(
        "pages",
        manifest.pages().stream()
            .filter(page -> type == null || page.type().equals(type))
            .toList());
    model.put("notMade", manifest.notMade());
    model.put("redirects", manifest.redirects());
    model.put(
        "consistency",
        releases
            .file(manifest, "consistency.json")
            .map(file -> plain(file.path("pages")))
            .orElse(List.of()));
    model.put("releases", releases.list());
    model.put("previous", releases.previousId(manifest).orElse(""));
    return rendered("release", model);
  }

  /** What changed up to a release, in words. */
  String diff(String from, String releaseId) {
    Manifest after = releases.named(releaseId);
    String earlier = from == null ? releases.previousId(after).orElse(null) : from;
    Map<String, Object> model = model(after, releaseId);
    if (earlier == null) {
      return error("This is the first release; there is nothing to compare it with.");
    }
    Manifest before = releases.manifest(earlier);
    Changes changes = Changes.between(before, after);
    model.put("before", before);
    model.put("added", changes.added());
    model.put("removed", changes.removed());
    List<Map<String, Object>> changed =
        new ReleaseDiff(releases)
            .changed(before, after)
            .limit(CHANGED_PAGES_SHOWN)
            .map(PreviewPages::shortened)
            .toList();
    model.put("changed", changed);
    model.put("changedCount", changes.changed().size());
    return rendered("diff", model);
  }

  private static Map<String, Object> shortened(ReleaseDiff.PageChange page) {
    int shown = Math.min(DIFFERENCES_SHOWN, page.changes().size());
    return Map.of(
        "slug", page.slug(),
        "title", page.title(),
        "changes", page.changes().subList(0, shown),
        "more", page.changes().size() - shown);
  }

  /** A page as a reader would see it; empty if the release has none of that path. */
  Optional<String> page(String releaseId, String slug) {
    Manifest manifest = releases.named(releaseId);
    String target = manifest.redirects().getOrDefault(slug, slug);
    return Optional.ofNullable(manifest.bySlug().get(target))
        .map(
            page -> {
              JsonNode document = releases.document(page);
              Map<String, Object> model = model(manifest, releaseId);
              model.put("page", plain(document));
              model.put("charts", Charts.of(document));
              return rendered("page", model);
            });
  }

  /** The document of a page as builders get it. */
  Optional<byte[]> json(String releaseId, String slug) {
    Manifest manifest = releases.named(releaseId);
    return Optional.ofNullable(manifest.bySlug().get(slug)).map(releases::documentBytes);
  }

  String error(String message) {
    return rendered("error", new HashMap<>(Map.of("message", message)));
  }

  /** What every page of the preview shows; links keep the release that was asked for. */
  private static Map<String, Object> model(Manifest manifest, String releaseId) {
    Map<String, Object> model = new HashMap<>();
    model.put("manifest", manifest);
    model.put("query", releaseId == null ? "" : "?release=" + manifest.releaseId());
    return model;
  }

  private static Object plain(JsonNode node) {
    return CanonicalJson.plain(node);
  }

  private String rendered(String template, Map<String, Object> model) {
    StringWriter html = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(html, model);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + template + " cannot be read", e);
    }
    return html.toString();
  }
}
