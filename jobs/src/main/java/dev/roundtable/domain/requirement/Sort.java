package dev.roundtable.domain.requirement;

import java.util.Locale;

/** What a word of a posting may be to its requirements: the keys of {@code requirements.yaml}. */
enum Sort {
  YEAR,
  BACHELOR,
  MASTER,
  DOCTORATE,
  DEGREE,
  SCHOOL,
  NO_DEGREE,
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  INTERNSHIP,
  TEMPORARY,
  PERMANENT,
  EXPERIENCE,
  ASK,
  COMPANY,
  ELAPSED,
  SPANNED,
  PAST,
  ASIDE,
  SUBSTITUTE,
  GENERAL,
  TOOL,
  PREFERRED,
  IDEALLY,
  REQUIRED,
  EQUIVALENT,
  STUDIED,
  PEOPLE,
  NEGATED,
  TRAINING,
  PRODUCT,
  GRADUATE,
  LABEL,
  DURATION,
  JOB,
  AGREEMENT,
  HANDLING,
  MONTH,
  HOLDING,
  STAFF,
  USUAL,
  UNUSUAL;

  /** Its place in arrays and bit sets of this run; never stored. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /** The sort of a key. */
  static Sort of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
