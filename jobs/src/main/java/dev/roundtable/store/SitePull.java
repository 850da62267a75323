package dev.roundtable.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.InOrder;
import dev.roundtable.domain.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pulls the current release into a folder: {@code current.json}, {@code manifest.json}, the other
 * files of the release, and {@code pages/<slug>.json}. What is new is gathered aside first. Then
 * {@code current.json} goes away, everything changes places, and it comes back last: while it is
 * there, every file is of the release that it names. A page that is there already is not fetched
 * again. One pull at a time works in a folder; a lock tells others, and ends with its process.
 */
public final class SitePull {
  private static final String MANIFEST = "manifest.json";
  private static final String LOCK = ".pull.lock";
  private static final int FETCHES = 8;
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
    // Asked by a list: who may list some prefixes only is refused a HEAD of what is not there.
    if (!store.holdsAny(SiteKeys.POINTER)) {
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
      Files.createDirectories(folder);
      try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE)) {
        requireAlone(lock, folder);
        try {
          return place(folder, pointer, releaseId, manifest, progress);
        } finally {
          Files.deleteIfExists(folder.resolve(LOCK));
        }
      }
    } catch (IOException e) {
      throw Failure.input("Could not pull into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void requireAlone(FileChannel lock, Path folder) throws IOException {
    try {
      if (lock.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    throw Failure.service("Another pull works in " + folder + "; wait for it, then pull again");
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
    Path staged = folder.resolve(".pages.new");
    deleteTree(staged);
    progress.start("pull", Math.max(1, pages.size()));
    int fetched = stage(pages, folder.resolve("pages"), staged, progress);
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

  /** Gathers the pages, several at once; gives how many were fetched. */
  private int stage(JsonNode pages, Path present, Path staged, Progress progress)
      throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    Consumer<Boolean> count =
        wasFetched -> {
          fetched.addAndGet(wasFetched ? 1 : 0);
          progress.step(null);
        };
    try (InOrder<Boolean> work = new InOrder<>(FETCHES, count)) {
      for (JsonNode page : pages) {
        String slug = text(page, "slug");
        String sha256 = text(page, "sha256");
        Path target = inside(staged, slug);
        Files.createDirectories(target.getParent());
        Path old = inside(present, slug);
        work.submit(() -> stage(old, target, sha256));
      }
      work.finish();
    }
    return fetched.get();
  }

  /** Takes the page from the folder if it is the same, else fetches it; true if it was fetched. */
  private boolean stage(Path present, Path target, String sha256) {
    try {
      if (Files.exists(present)) {
        byte[] content = Files.readAllBytes(present);
        if (Hashes.sha256(content).equals(sha256)) {
          Files.write(target, content);
          return false;
        }
      }
      Files.write(target, fetched(sha256));
      return true;
    } catch (IOException e) {
      throw Failure.input("Could not write " + target + ": " + e.getMessage(), e);
    }
  }

  private byte[] fetched(String sha256) {
    byte[] content = store.read(SiteKeys.object(sha256));
    if (!Hashes.sha256(content).equals(sha256)) {
      throw Failure.check(
          store.uri(SiteKeys.object(sha256))
              + " does not have the content that its name promises; nothing was replaced");
    }
    return content;
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
