package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.ReleasePublisher;
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
    Manifest current = releases.current();
    Manifest target = releases.manifest(releaseId == null ? previous(current) : releaseId);
    List<String> gone =
        publisher.missing(target.pages().stream().map(Manifest.Page::sha256).toList());
    if (!gone.isEmpty()) {
      throw Failure.check(
          "%d object(s) of release %s are gone, the first %s; the pointer was not moved"
              .formatted(gone.size(), target.releaseId(), gone.get(0)));
    }
    if (!target.releaseId().equals(current.releaseId())) {
      publisher.swap(pointer, target.pointer());
    }
    return target;
  }

  private String previous(Manifest current) {
    return releases
        .file(current, Changes.FILE)
        .map(changes -> changes.path("previous_release_id").textValue())
        .orElseThrow(
            () ->
                Failure.usage(
                    "Release "
                        + current.releaseId()
                        + " is the first; name a release that './roundtable site list' lists"));
  }
}
