package dev.roundtable.store;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Publishes a release: its objects first, then its own files, and the pointer last, by a
 * conditional put. Killed anywhere, the former release stays current and a repetition finishes the
 * work.
 */
public final class ReleasePublisher {
  private static final String JSON = "application/json";
  private static final int UPLOADS_AT_ONCE = 8;

  private final ObjectStore store;

  public ReleasePublisher(ObjectStore store) {
    this.store = store;
  }

  /**
   * The pointer as it is now.
   *
   * @param etag null if there is none yet
   */
  public record Pointer(byte[] content, String etag) {}

  /** The pointer, with the tag that a swap must match. */
  public Pointer pointer() {
    Optional<HeadObjectResponse> head = store.head(SiteKeys.POINTER);
    return head.map(
            found -> new Pointer(store.read(SiteKeys.POINTER), found.eTag().replace("\"", "")))
        .orElse(new Pointer(new byte[0], null));
  }

  /**
   * Uploads the documents that are not there; an unchanged page costs nothing. Returns how many
   * were uploaded.
   *
   * @param documents by the SHA-256 of their bytes
   */
  public int uploadObjects(SortedMap<String, byte[]> documents, Progress progress) {
    Set<String> present =
        store.list(SiteKeys.OBJECTS).stream().map(StoredObject::key).collect(Collectors.toSet());
    List<String> missing =
        documents.keySet().stream()
            .filter(hash -> !present.contains(SiteKeys.object(hash)))
            .toList();
    progress.start("upload", Math.max(1, (missing.size() + UPLOADS_AT_ONCE - 1) / UPLOADS_AT_ONCE));
    ExecutorService pool = Executors.newFixedThreadPool(UPLOADS_AT_ONCE);
    try {
      for (int from = 0; from < missing.size(); from += UPLOADS_AT_ONCE) {
        List<Future<?>> batch = new ArrayList<>();
        for (String hash :
            missing.subList(from, Math.min(from + UPLOADS_AT_ONCE, missing.size()))) {
          batch.add(
              pool.submit(
                  () -> store.putIfAbsent(SiteKeys.object(hash), documents.get(hash), JSON)));
        }
        for (Future<?> upload : batch) {
          upload.get();
        }
        progress.step(null);
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure
          ? failure
          : new IllegalStateException("An upload failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service(
          "Interrupted while pages were uploaded; the former release stays current", e);
    } finally {
      pool.shutdownNow();
    }
    progress.finish(
        "upload: " + missing.size() + " of " + documents.size() + " documents were new");
    return missing.size();
  }

  /** Writes the files of a release; a repetition finds them there. */
  public void writeRelease(String releaseId, Map<String, byte[]> files) {
    files.forEach(
        (name, content) ->
            store.putIfAbsent(
                SiteKeys.release(releaseId, name),
                content,
                name.endsWith(".xml") ? "application/xml" : JSON));
  }

  /** Makes sure that every document of a release is there with the size it should have. */
  public void verify(SortedMap<String, byte[]> documents) {
    Map<String, Long> sizes =
        store.list(SiteKeys.OBJECTS).stream()
            .collect(Collectors.toMap(StoredObject::key, StoredObject::bytes));
    documents.forEach(
        (hash, content) -> {
          Long size = sizes.get(SiteKeys.object(hash));
          if (size == null || size != content.length) {
            throw Failure.check(
                store.uri(SiteKeys.object(hash))
                    + " should have "
                    + content.length
                    + " bytes and has "
                    + size
                    + ". Nothing was published; remove the object and export again");
          }
        });
  }

  /** Moves the pointer from the version that was read to another. */
  public void swap(Pointer from, byte[] to) {
    boolean won =
        from.etag() == null
            ? store.putIfAbsent(SiteKeys.POINTER, to, JSON)
            : store.putIfMatch(SiteKeys.POINTER, to, JSON, from.etag());
    if (!won) {
      throw Failure.service(
          "Another export published first; the release is uploaded but not current. Run export again to decide anew");
    }
  }
}
