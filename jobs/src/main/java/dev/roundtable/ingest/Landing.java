package dev.roundtable.ingest;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.record.Compression;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Uploads files to the landing prefix. Landing objects never change: the same bytes again are a
 * no-op.
 */
public final class Landing {
  private static final String HASH = "sha256";

  private final ObjectStore store;

  public Landing(ObjectStore store) {
    this.store = store;
  }

  /** Files and where they land. */
  public record Plan(List<Upload> uploads) {}

  record Upload(Path file, LandingKey at) {}

  /** What was uploaded. */
  public record Result(int uploaded, int alreadyThere, long bytes) {}

  /**
   * Decides where files land, without a request.
   *
   * @param path a file, or a folder of files
   * @param date null for the day each file was last changed
   */
  public static Plan plan(Kind kind, Path path, String source, LocalDate date) {
    List<Upload> uploads = new ArrayList<>();
    try {
      for (Path file : files(path)) {
        LocalDate day =
            date != null
                ? date
                : LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        uploads.add(
            new Upload(file, new LandingKey(kind, source, day, file.getFileName().toString())));
        requireReadable(kind, file);
      }
    } catch (IOException e) {
      throw Failure.input("Could not read " + path + ": " + e.getMessage(), e);
    }
    return new Plan(uploads);
  }

  /** A mirror of the landing prefix: {@code <kind>/<source>/<date>/<file>} below a folder. */
  public static Plan mirror(Path landing) {
    try (Stream<Path> tree = Files.walk(landing)) {
      List<Upload> uploads =
          tree.filter(Files::isRegularFile)
              .sorted()
              .map(
                  file ->
                      new Upload(
                          file, LandingKey.parse(LandingKey.PREFIX + landing.relativize(file))))
              .toList();
      return new Plan(uploads);
    } catch (IOException e) {
      throw Failure.input("Could not read " + landing + ": " + e.getMessage(), e);
    }
  }

  public Result land(Plan plan, Progress progress) {
    progress.start("land", plan.uploads().size());
    int uploaded = 0;
    long bytes = 0;
    for (Upload upload : plan.uploads()) {
      boolean fresh = land(upload);
      uploaded += fresh ? 1 : 0;
      bytes += fresh ? upload.file().toFile().length() : 0;
      progress.step(upload.at().key() + (fresh ? "" : " is there already"));
    }
    progress.finish(
        "land: "
            + uploaded
            + " uploaded, "
            + (plan.uploads().size() - uploaded)
            + " there already");
    return new Result(uploaded, plan.uploads().size() - uploaded, bytes);
  }

  private boolean land(Upload upload) {
    String key = upload.at().key();
    String hash = hash(upload.file());
    // Looked at first: most repetitions need no upload to find out.
    Optional<HeadObjectResponse> present = store.head(key);
    if (present.isEmpty() && store.uploadIfAbsent(key, upload.file(), Map.of(HASH, hash))) {
      return true;
    }
    String there =
        present.or(() -> store.head(key)).map(object -> object.metadata().get(HASH)).orElse(null);
    if (!hash.equals(there)) {
      throw Failure.usage(
          store.uri(key)
              + " exists with other content than "
              + upload.file()
              + ". Landing objects never change: land it under another name, source or date");
    }
    return false;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw Failure.input("There is no file or folder at " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      List<Path> sorted = children.sorted().toList();
      List<Path> folders = sorted.stream().filter(Files::isDirectory).toList();
      if (!folders.isEmpty()) {
        throw Failure.usage(
            "Folder " + path + " holds folders: " + folders + ". Land each of them by itself");
      }
      if (sorted.isEmpty()) {
        throw Failure.input("Folder " + path + " holds no files");
      }
      return sorted;
    }
  }

  /** Refuses now what ingest would refuse later: a file that is not what its name says. */
  private static void requireReadable(Kind kind, Path file) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      Compression compression = Compression.of(name);
      String plainName = compression.plainName(name);
      compression.open(in, Formats.isText(plainName)).close();
      Formats.requireKnown(kind, plainName);
    } catch (Rejection e) {
      throw Failure.input("File " + file + " cannot be landed: " + e.getMessage(), e);
    }
  }

  private static String hash(Path file) {
    MessageDigest digest = Hashes.newSha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw Failure.input("Could not read " + file + ": " + e.getMessage(), e);
    }
    return Hashes.hex(digest.digest());
  }
}
