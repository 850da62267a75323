package dev.roundtable.pages.document;

import java.io.Serializable;
import java.util.Map;

/** What a page is about. */
public sealed interface PageKey extends Serializable
    permits AboutCompany, RolePage, TechnologyPage, RoundPage, IndexPage {

  /** Kind of page, the name of its schema. */
  String type();

  /** What the page is about in ids of the guide; it outlives a rename. */
  String id();

  /** Path of the page on the site, without a slash at either end. */
  String slug();

  /** Where the page stands on the site, from its root. */
  default String address() {
    return "/" + slug();
  }

  /** Template of the title. */
  String titleTemplate();

  /** Template of the summary at the top. */
  String summaryTemplate();

  /** Arguments that every text of the page may use. */
  Map<String, String> arguments();
}
