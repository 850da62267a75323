package dev.roundtable.domain.offer;

import dev.roundtable.domain.offer.TotalComp.Components;
import dev.roundtable.domain.record.OfferRecord;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The parts of pay as an offer states them, a year; null where it does not. */
record StatedPay(Double base, Double equity, Double bonus, Double signOn) {

  static StatedPay of(OfferRecord offer) {
    return new StatedPay(stated(offer.base()), equity(offer), offer.bonus(), offer.signOn());
  }

  // A base of 0 is how forms say that nothing was entered.
  private static Double stated(Double base) {
    return base != null && base == 0 ? null : base;
  }

  private static Double equity(OfferRecord offer) {
    if (offer.equity() != null || offer.equityGrant() == null) {
      return offer.equity();
    }
    return offer.equityGrant() / vestingYears(offer);
  }

  static double vestingYears(OfferRecord offer) {
    return offer.vestingYears() == null ? OfferCleaner.DEFAULT_VESTING_YEARS : offer.vestingYears();
  }

  /** Whether any stated part passes the test. */
  boolean any(DoublePredicate test) {
    return Stream.of(base, equity, bonus, signOn)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .anyMatch(test);
  }

  /** The yearly total, needing a base; parts that are not stated count as 0. */
  double total() {
    return TotalComp.total(new Components(base, orZero(equity), orZero(bonus), orZero(signOn)));
  }

  /**
   * How far a stated total is from the parts, as a share of the stated one. People mean different
   * things by a total, so the nearest of three counts: without sign-on, with a year's part of it,
   * with all of it.
   */
  double distance(double statedTotal) {
    double recurring = base + orZero(equity) + orZero(bonus);
    return DoubleStream.of(recurring, total(), recurring + orZero(signOn))
        .map(total -> Math.abs(total - statedTotal) / statedTotal)
        .min()
        .orElseThrow();
  }

  StatedPay scaled(double ofBase, double ofEquity, double ofBonus, double ofSignOn) {
    return new StatedPay(
        times(base, ofBase),
        times(equity, ofEquity),
        times(bonus, ofBonus),
        times(signOn, ofSignOn));
  }

  static Double times(Double amount, double factor) {
    return amount == null ? null : amount * factor;
  }

  private static double orZero(Double amount) {
    return amount == null ? 0 : amount;
  }
}
