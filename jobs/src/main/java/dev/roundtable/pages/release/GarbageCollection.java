package dev.roundtable.pages.release;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.SiteKeys;
import dev.roundtable.store.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Removes releases that nobody goes back to, and page objects that no release is left to name. */
public final class GarbageCollection {
  private final ObjectStore store;
  private final Releases releases;

  public GarbageCollection(ObjectStore store) {
    this.store = store;
    this.releases = new Releases(store);
  }

  /**
   * What is removed, or would be.
   *
   * @param before objects are of before this moment
   * @param pointer tag of the pointer that the plan was made with; empty if there was none
   */
  public record Plan(
      List<String> releases, List<String> objects, long bytes, Instant before, String pointer) {}

  /**
   * Finds what can go: all releases but the newest, the current one and the one it replaced, and
   * the objects that only they name. An object that was uploaded after the current release was
   * published may belong to an export that is under way, and stays; an export uploads anew what it
   * takes from before.
   *
   * @param keep how many of the newest releases stay, at least 1
   */
  public Plan plan(int keep) {
    // The pointer first: what a release that is published meanwhile brings is younger.
    Optional<HeadObjectResponse> pointer = store.head(SiteKeys.POINTER);
    List<Releases.Entry> entries = releases.list();
    Set<String> named = new HashSet<>();
    List<String> old = new ArrayList<>();
    String previous = previous(entries);
    for (int i = 0; i < entries.size(); i++) {
      String id = entries.get(i).manifest().releaseId();
      if (i < keep || entries.get(i).current() || id.equals(previous)) {
        entries.get(i).manifest().pages().forEach(page -> named.add(page.sha256()));
      } else {
        old.add(id);
      }
    }
    Instant published = pointer.map(HeadObjectResponse::lastModified).orElse(Instant.MIN);
    List<StoredObject> objects =
        store.list(SiteKeys.OBJECTS).stream()
            .filter(object -> object.modifiedAt().isBefore(published))
            .filter(object -> !named.contains(SiteKeys.hash(object.key())))
            .toList();
    return new Plan(
        old,
        objects.stream().map(StoredObject::key).toList(),
        objects.stream().mapToLong(StoredObject::bytes).sum(),
        published,
        tag(pointer));
  }

  private boolean isAsOld(String object, Instant before) {
    return store.head(object).filter(found -> found.lastModified().isBefore(before)).isPresent();
  }

  /** What a rollback goes back to; empty if there is none. */
  private String previous(List<Releases.Entry> entries) {
    return entries.stream()
        .filter(Releases.Entry::current)
        .flatMap(entry -> releases.previousId(entry.manifest()).stream())
        .findFirst()
        .orElse("");
  }

  private static String tag(Optional<HeadObjectResponse> pointer) {
    return pointer.map(HeadObjectResponse::eTag).orElse("");
  }

  /**
   * Removes what a plan names: releases first, so that none is left that names a missing object.
   *
   * @throws Failure if another release became current since the plan was made: it may be one that
   *     the plan takes away
   */
  public void remove(Plan plan, Progress progress) {
    progress.start("gc", Math.max(1, plan.releases().size() + plan.objects().size()));
    for (String release : plan.releases()) {
      if (!tag(store.head(SiteKeys.POINTER)).equals(plan.pointer())) {
        throw Failure.service(
            "Another release became current while old ones were removed. Nothing that it names is gone; run again");
      }
      // The manifest goes last: as long as it is there, a repetition finds the rest.
      String manifest = SiteKeys.release(release, Manifest.FILE);
      store.list(SiteKeys.RELEASES + release + "/").stream()
          .map(StoredObject::key)
          .filter(key -> !key.equals(manifest))
          .forEach(store::delete);
      store.delete(manifest);
      progress.step(null);
    }
    for (String object : plan.objects()) {
      // An export may have uploaded it anew since the plan was made.
      if (isAsOld(object, plan.before())) {
        store.delete(object);
      }
      progress.step(null);
    }
    progress.finish(
        "gc: %d releases and %d objects removed"
            .formatted(plan.releases().size(), plan.objects().size()));
  }
}
