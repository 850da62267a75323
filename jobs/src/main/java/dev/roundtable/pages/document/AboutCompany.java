package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Company;

/** A page about a company, at one level or as a whole. */
public sealed interface AboutCompany extends PageKey permits CompanyPage, LevelPage {
  Company company();

  /** The level of its statistics of postings, or {@link GoldData#ALL}. */
  String levelId();
}
