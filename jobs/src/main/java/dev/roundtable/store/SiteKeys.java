package dev.roundtable.store;

/**
 * Where the published site stands in the bucket. Everything but the pointer and the changes of a
 * release, which say what it replaced, is written once.
 */
public final class SiteKeys {
  /** Prefix of page documents, by the hash of their content. */
  public static final String OBJECTS = "site/objects/";

  /** Prefix of releases, each a folder. */
  public static final String RELEASES = "site/releases/";

  /** The only object that changes: it names the current release. */
  public static final String POINTER = "site/current.json";

  private SiteKeys() {}

  public static String object(String sha256) {
    return OBJECTS + sha256 + ".json";
  }

  /** The hash in the key of a page document. */
  public static String hash(String objectKey) {
    return objectKey.substring(OBJECTS.length(), objectKey.length() - ".json".length());
  }

  /** A file of a release: {@code manifest.json}, {@code changes.json}, {@code index.json}, ... */
  public static String release(String releaseId, String file) {
    return RELEASES + releaseId + "/" + file;
  }
}
