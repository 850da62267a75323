package dev.roundtable.domain.requirement;

import java.util.Locale;

/**
 * What kind of employment a posting offers; of two that fit the one that says more stands first.
 */
public enum EmploymentType {
  INTERNSHIP,
  TEMPORARY,
  CONTRACT,
  FULL_TIME,
  PART_TIME,
  OTHER;

  /** The code as stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
