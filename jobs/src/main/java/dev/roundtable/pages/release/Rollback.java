package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.ReleasePublisher;
import java.util.Arrays;
import java.util.List;

/** Makes a release of before current again: only the pointer moves. */
public final class Rollback {
  private final Releases releases;
  private final ReleasePublisher publisher;

  public Rollback(ObjectStore store) {
    this.releases = new Releases(store);
    this.publisher = new ReleasePublisher(store);
  }

  /**
   * Moves the pointer.
   *
   * @param releaseId null for the one that was current before the current one
   * @return the release that is current now
   * @throws Failure if there is no such release, or one of its objects is gone
   */
  public Manifest to(String releaseId) {
    ReleasePublisher.Pointer pointer = publisher.pointer();
    String target = releaseId == null ? previous(releases.current()) : releaseId;
    byte[] stored = releases.stored(target);
    Manifest manifest = Manifest.parse(stored);
    List<String> gone =
        publisher.missing(manifest.pages().stream().map(Manifest.Page::sha256).toList());
    if (!gone.isEmpty() || !releases.hasFiles(manifest)) {
      throw Failure.check(
          "Release %s is no longer whole: %d of its objects are gone, or one of its files; the pointer was not moved"
              .formatted(target, gone.size()));
    }
    // Of the bytes as they stand: another version of the program may have written them.
    byte[] next = Manifest.pointer(stored);
    if (!Arrays.equals(next, pointer.content())) {
      publisher.swap(pointer, next);
    }
    return manifest;
  }

  private String previous(Manifest current) {
    return releases
        .previousId(current)
        .orElseThrow(
            () ->
                Failure.usage(
                    "Release "
                        + current.releaseId()
                        + " is the first; name a release that './roundtable site list' lists"));
  }
}
