package dev.roundtable.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pulls the current release into a folder: {@code current.json}, {@code manifest.json}, the other
 * files of the release, and {@code pages/<slug>.json}. What is new is gathered aside first. Then
 * {@code current.json} goes away, everything changes places, and it comes back last: while it is
 * there, every file is of the release that it names. A page that is there already is not fetched
 * again.
 */
public final class SitePull {
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A name comes from outside; it must not lead out of the folder. */
  private static final Pattern FILE_NAME = Pattern.compile("[a-z_]+\\.(json|xml)");

  private final ObjectStore store;

  public SitePull(ObjectStore store) {
    this.store = store;
  }

  /** What was pulled. */
  public record Result(String releaseId, int pages, int fetched) {}

  public Result pull(Path folder, Progress progress) {
    if (store.head(SiteKeys.POINTER).isEmpty()) {
      throw Failure.input(
          "No release was published yet in "
              + store.uri("site/")
              + "; './roundtable run' publishes one");
    }
    byte[] pointer = store.read(SiteKeys.POINTER);
    try {
      String releaseId = text(JSON.readTree(pointer), "release_id");
      byte[] manifest = store.read(SiteKeys.release(releaseId, MANIFEST));
      if (!Hashes.sha256(manifest).equals(text(JSON.readTree(pointer), "manifest_sha256"))) {
        throw Failure.check(
            "The manifest of release "
                + releaseId
                + " is not the one that current.json names; nothing was replaced. Publish again");
      }
      return place(folder, pointer, releaseId, manifest, progress);
    } catch (IOException e) {
      throw Failure.input("Could not pull into " + folder + ": " + e.getMessage(), e);
    }
  }

  private Result place(
      Path folder, byte[] pointer, String releaseId, byte[] manifest, Progress progress)
      throws IOException {
    JsonNode tree = JSON.readTree(manifest);
    JsonNode pages = tree.path("pages");
    // What a pull brought has a manifest beside it; anything else is somebody's own.
    if (Files.exists(folder.resolve("pages")) && !Files.exists(folder.resolve(MANIFEST))) {
      throw Failure.usage(
          "%s has a folder 'pages' that no pull made; name another folder with --to"
              .formatted(folder));
    }
    Map<String, byte[]> files = files(releaseId, tree.path("files"));
    Path staged = Files.createDirectories(folder).resolve(".pages.new");
    deleteTree(staged);
    progress.start("pull", Math.max(1, pages.size()));
    int fetched = 0;
    for (JsonNode page : pages) {
      String slug = text(page, "slug");
      Path target = inside(staged, slug);
      Files.createDirectories(target.getParent());
      fetched += stage(inside(folder.resolve("pages"), slug), target, text(page, "sha256")) ? 1 : 0;
      progress.step(null);
    }
    Files.deleteIfExists(folder.resolve("current.json"));
    Files.write(folder.resolve(MANIFEST), manifest);
    swap(folder, staged);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.write(folder.resolve("current.json"), pointer);
    progress.finish(
        "pull: release " + releaseId + ", " + pages.size() + " pages, " + fetched + " fetched");
    return new Result(releaseId, pages.size(), fetched);
  }

  /** The release's files beside its pages, by name. */
  private Map<String, byte[]> files(String releaseId, JsonNode hashes) {
    Map<String, byte[]> files = new TreeMap<>();
    hashes
        .properties()
        .forEach(
            file -> {
              String key = SiteKeys.release(releaseId, file.getKey());
              byte[] content = store.read(key);
              if (!FILE_NAME.matcher(file.getKey()).matches()
                  || !Hashes.sha256(content).equals(file.getValue().asText())) {
                throw Failure.check(
                    store.uri(key) + " is not what the manifest promises; nothing was replaced");
              }
              files.put(file.getKey(), content);
            });
    return files;
  }

  /** Takes the page from the folder if it is the same, else fetches it; true if it was fetched. */
  private boolean stage(Path present, Path target, String sha256) throws IOException {
    if (Files.exists(present)) {
      byte[] content = Files.readAllBytes(present);
      if (Hashes.sha256(content).equals(sha256)) {
        Files.write(target, content);
        return false;
      }
    }
    byte[] content = store.read(SiteKeys.object(sha256));
    if (!Hashes.sha256(content).equals(sha256)) {
      throw Failure.check(
          store.uri(SiteKeys.object(sha256))
              + " does not have the content that its name promises; nothing was replaced");
    }
    Files.write(target, content);
    return true;
  }

  private static void swap(Path folder, Path staged) throws IOException {
    Path pages = folder.resolve("pages");
    Path old = folder.resolve(".pages.old");
    Files.createDirectories(staged);
    deleteTree(old);
    if (Files.exists(pages)) {
      Files.move(pages, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staged, pages, StandardCopyOption.ATOMIC_MOVE);
    deleteTree(old);
  }

  /** A slug comes from outside; it must not lead out of the folder. */
  private static Path inside(Path folder, String slug) {
    Path path = folder.resolve(slug + ".json").normalize();
    if (!path.startsWith(folder.normalize())) {
      throw Failure.check(
          "The manifest names the slug '"
              + slug
              + "', which leads out of the folder; nothing was replaced");
    }
    return path;
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual()) {
      throw Failure.check("The release lacks '" + field + "'; publish it again");
    }
    return value.textValue();
  }
}
