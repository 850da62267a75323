package dev.roundtable.pages.document;

/** The version of the exports' schemas, {@code schemas/site}, by the rules of semver. */
public final class SiteSchema {
  public static final String VERSION = "1.2.0";

  private SiteSchema() {}
}
