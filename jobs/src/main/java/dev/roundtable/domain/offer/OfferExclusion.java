package dev.roundtable.domain.offer;

import java.util.Locale;

/** Why statistics leave an offer out. The code is stored in tables, so names are never reused. */
enum OfferExclusion {
  /** An amount is infinite or no number. */
  NOT_A_NUMBER,
  NEGATIVE_AMOUNT,
  /** An equity grant vests over no years, or by a schedule that is not 100 percent over them. */
  VESTING_INVALID,
  /** No currency, or no exchange rate for it. */
  CURRENCY_UNKNOWN,
  /** Base is absent or 0. */
  BASE_MISSING,
  /** The total that the offer states is far from its parts, and no one unit mistake explains it. */
  TOTAL_MISMATCH,
  UNDER_LIMIT,
  OVER_LIMIT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
