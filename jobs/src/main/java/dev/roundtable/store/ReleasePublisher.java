package dev.roundtable.store;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Publishes a release: its objects first, then its own files, and the pointer last, by a
 * conditional put. Killed anywhere, the former release stays current and a repetition finishes the
 * work.
 */
public final class ReleasePublisher {
  private static final String JSON = "application/json";

  private final ObjectStore store;

  public ReleasePublisher(ObjectStore store) {
    this.store = store;
  }

  /**
   * The pointer as it is now.
   *
   * @param etag null if there is none yet
   * @param movedAt when it was written
   */
  public record Pointer(byte[] content, String etag, Instant movedAt) {}

  /**
   * What an object should be.
   *
   * @param md5 of its content, which most stores give as its tag
   */
  public record Expected(long bytes, String md5) {}

  /** The pointer, with the tag that a swap must match. */
  public Pointer pointer() {
    Optional<HeadObjectResponse> head = store.head(SiteKeys.POINTER);
    return head.map(
            found ->
                new Pointer(
                    store.read(SiteKeys.POINTER),
                    found.eTag().replace("\"", ""),
                    found.lastModified()))
        .orElse(new Pointer(new byte[0], null, Instant.MIN));
  }

  /** The hashes of some documents of which there is no object. */
  public List<String> missing(Collection<String> hashes) {
    Map<String, StoredObject> present = objects();
    return hashes.stream().filter(hash -> !present.containsKey(hash)).distinct().toList();
  }

  /**
   * The hashes of some documents that an export has to upload: those without an object, and those
   * whose object is from before the pointer moved and of no page of the current release. Cleaning
   * up may take such an object at any moment, and leaves one that was uploaded anew. An unchanged
   * page costs nothing.
   *
   * @param held hashes of the pages of the current release
   */
  public Set<String> toUpload(Set<String> hashes, Set<String> held, Pointer pointer) {
    Map<String, StoredObject> present = objects();
    Set<String> wanted = new HashSet<>(hashes);
    wanted.removeIf(
        hash ->
            present.containsKey(hash)
                && (held.contains(hash)
                    || !present.get(hash).modifiedAt().isBefore(pointer.movedAt())));
    return wanted;
  }

  /** Uploads a document under the hash of its content, which it returns. */
  public String upload(String hash, byte[] content) {
    store.put(SiteKeys.object(hash), content, JSON);
    return hash;
  }

  /**
   * Makes sure that every document of a release is there with the content it should have: its size
   * and tag are compared, and where the store gives no tag of the content, it is read back.
   *
   * @param documents by the SHA-256 of their bytes
   */
  public void verify(Map<String, Expected> documents) {
    Map<String, StoredObject> objects = objects();
    documents.forEach((hash, expected) -> verify(hash, expected, objects.get(hash)));
  }

  private void verify(String hash, Expected expected, StoredObject found) {
    String uri = store.uri(SiteKeys.object(hash));
    if (found == null || found.bytes() != expected.bytes()) {
      throw Failure.check(
          "%s should have %d bytes and has %s. Nothing was published; remove the object and export again"
              .formatted(uri, expected.bytes(), found == null ? "none" : found.bytes()));
    }
    if (!found.etag().equals(expected.md5())
        && !Hashes.sha256(store.read(SiteKeys.object(hash))).equals(hash)) {
      throw Failure.check(
          uri
              + " has other content than its name promises. Nothing was published; remove the object and export again");
    }
  }

  private Map<String, StoredObject> objects() {
    Map<String, StoredObject> objects = new HashMap<>();
    store
        .list(SiteKeys.OBJECTS)
        .forEach(object -> objects.put(SiteKeys.hash(object.key()), object));
    return objects;
  }

  /**
   * Writes the files of a release, whose id follows from their content. A repetition finds them,
   * and one that was damaged is whole again.
   */
  public void writeRelease(String releaseId, Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> {
          String key = SiteKeys.release(releaseId, name);
          String type = name.endsWith(".xml") ? "application/xml" : JSON;
          if (!store.putIfAbsent(key, content, type) && !Arrays.equals(store.read(key), content)) {
            store.put(key, content, type);
          }
        });
  }

  /** Writes what a release changes, which depends on the release that it replaces. */
  public void writeChanges(String releaseId, String name, byte[] content) {
    store.put(SiteKeys.release(releaseId, name), content, JSON);
  }

  /** Moves the pointer from the version that was read to another. */
  public void swap(Pointer from, byte[] to) {
    boolean won =
        from.etag() == null
            ? store.putIfAbsent(SiteKeys.POINTER, to, JSON)
            : store.putIfMatch(SiteKeys.POINTER, to, JSON, from.etag());
    // A put whose answer was lost is repeated, and then refused by its own first success.
    if (!won && !Arrays.equals(store.read(SiteKeys.POINTER), to)) {
      throw Failure.service(
          "Another export published first; the release is uploaded but not current. Run export again to decide anew");
    }
  }
}
