package dev.roundtable.domain.pay;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What offers state beside their total, each by a number of them of its own. */
public enum PayPart {
  BASE(PayOffer::base),
  EQUITY(PayOffer::equity),
  BONUS(PayOffer::bonus),
  EXPERIENCE(PayOffer::yearsExperience);

  private final ToDoubleFunction<PayOffer> value;

  PayPart(ToDoubleFunction<PayOffer> value) {
    this.value = value;
  }

  /** The amount, or the years; NaN where the offer does not state it. */
  public double of(PayOffer offer) {
    return value.applyAsDouble(offer);
  }

  boolean isStated(PayOffer offer) {
    return !Double.isNaN(of(offer));
  }

  /** The name as columns have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
