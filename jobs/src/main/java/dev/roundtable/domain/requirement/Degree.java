package dev.roundtable.domain.requirement;

import java.util.Locale;

/** A level of education, from the least on. */
public enum Degree {
  /** Less than a bachelor's degree, or expressly none. */
  NONE,
  BACHELOR,
  MASTER,
  DOCTORATE;

  /** The code as stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
