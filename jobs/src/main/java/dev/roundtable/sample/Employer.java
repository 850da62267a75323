package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;

/**
 * Who posts or interviews.
 *
 * @param id id in the guide, empty for an invented employer
 */
record Employer(String id, String name) {
  static Employer of(Company company) {
    return new Employer(company.id(), company.name());
  }

  static Employer invented(String name) {
    return new Employer("", name);
  }

  boolean isAmazon() {
    return id.equals("amazon");
  }
}
