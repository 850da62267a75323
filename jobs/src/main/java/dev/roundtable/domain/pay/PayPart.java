package dev.roundtable.domain.pay;

import java.util.Locale;

/** What offers state beside their total, each by a number of them of its own. */
public enum PayPart {
  BASE,
  EQUITY,
  BONUS,
  EXPERIENCE;

  /** The amount, or the years; NaN where the offer does not state it. */
  public double of(PayOffer offer) {
    return switch (this) {
      case BASE -> offer.base();
      case EQUITY -> offer.equity();
      case BONUS -> offer.bonus();
      case EXPERIENCE -> offer.yearsExperience();
    };
  }

  boolean isStated(PayOffer offer) {
    return !Double.isNaN(of(offer));
  }

  /** The name as columns have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
