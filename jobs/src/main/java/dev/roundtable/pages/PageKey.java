package dev.roundtable.pages;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.Metro;

/**
 * What a page is about.
 *
 * @param metro null for the page of the level anywhere
 */
record PageKey(Company company, Level level, Company.Rung rung, Metro metro) {
  static final String LEVEL = "company_level";
  static final String CITY = "company_level_city";

  String slug() {
    String path = company.slug() + "/" + level.slug();
    return metro == null ? path : path + "/" + metro.slug();
  }

  String type() {
    return metro == null ? LEVEL : CITY;
  }

  boolean isCity() {
    return metro != null;
  }

  /** The metro of its statistics. */
  String metroId() {
    return metro == null ? GoldData.ALL : metro.id();
  }
}
