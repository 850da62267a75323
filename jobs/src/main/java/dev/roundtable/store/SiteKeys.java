package dev.roundtable.store;

/**
 * Where the published site stands in the bucket. Everything but the pointer is written once and
 * never changes.
 */
public final class SiteKeys {
  /** Prefix of page documents, by the hash of their content. */
  public static final String OBJECTS = "site/objects/";

  /** The only object that changes: it names the current release. */
  public static final String POINTER = "site/current.json";

  private SiteKeys() {}

  public static String object(String sha256) {
    return OBJECTS + sha256 + ".json";
  }

  /**
   * A file of a release: {@code manifest.json}, {@code changes.json}, {@code index.json} or {@code
   * sitemap.xml}.
   */
  public static String release(String releaseId, String file) {
    return "site/releases/" + releaseId + "/" + file;
  }
}
