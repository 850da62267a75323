package dev.roundtable.domain;

import java.util.Locale;

/**
 * What was doubtful about a parsed record. The code is stored in tables, so names are never reused.
 */
public enum Issue {
  COMPANY_MISSING,
  COMPANY_UNKNOWN,
  ROLE_UNKNOWN,
  LEVEL_UNKNOWN,
  LADDER_CODE_UNKNOWN,
  LOCATION_MISSING,
  LOCATION_UNKNOWN,
  PAY_UNREADABLE,
  PAY_OUT_OF_RANGE,
  PAY_PERIOD_ASSUMED,
  CURRENCY_ASSUMED,
  CURRENCY_UNKNOWN,
  DATE_UNREADABLE,
  TEXT_EMPTY,
  NOT_ENGLISH,
  QUESTION_UNCLASSIFIED,
  STAGE_UNKNOWN;

  /** The code as stored: lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
