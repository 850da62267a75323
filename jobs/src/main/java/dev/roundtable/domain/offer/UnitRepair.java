package dev.roundtable.domain.offer;

import java.util.Locale;

/** A mistake of unit that an offer's own total can prove. Codes are stored, never reused. */
enum UnitRepair {
  /** Equity is in thousands, the rest in units. */
  EQUITY_IN_THOUSANDS,
  /** Every part is in thousands; the total is too, or is in units. */
  ALL_IN_THOUSANDS,
  /** The parts are right, the stated total is in thousands: nothing to change. */
  TOTAL_IN_THOUSANDS,
  /** Base is for a month, the rest for a year. */
  MONTHLY_BASE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  StatedPay apply(StatedPay pay) {
    return switch (this) {
      case EQUITY_IN_THOUSANDS -> pay.scaled(1, 1000, 1, 1);
      case ALL_IN_THOUSANDS -> pay.scaled(1000, 1000, 1000, 1000);
      case TOTAL_IN_THOUSANDS -> pay;
      case MONTHLY_BASE -> pay.scaled(12, 1, 1, 1);
    };
  }
}
