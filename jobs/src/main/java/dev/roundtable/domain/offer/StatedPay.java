package dev.roundtable.domain.offer;

import dev.roundtable.domain.offer.TotalComp.Components;
import dev.roundtable.domain.record.OfferRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The parts of pay as an offer states them, a year; null where it does not.
 *
 * @param equity a year, evenly over the vesting time
 * @param firstYearEquity what vests in the first year
 */
record StatedPay(Double base, Double equity, Double firstYearEquity, Double bonus, Double signOn) {

  static StatedPay of(OfferRecord offer) {
    return new StatedPay(
        stated(offer.base()), equity(offer), firstYearEquity(offer), offer.bonus(), offer.signOn());
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

  private static Double firstYearEquity(OfferRecord offer) {
    boolean scheduled = offer.equityGrant() != null && offer.equity() == null;
    return scheduled && offer.vestingSchedule() != null && !offer.vestingSchedule().isEmpty()
        ? Double.valueOf(offer.equityGrant() * offer.vestingSchedule().get(0) / 100)
        : equity(offer);
  }

  /** Years over which the grant vests: as stated, or those of the schedule, or the usual four. */
  static double vestingYears(OfferRecord offer) {
    if (offer.vestingYears() != null) {
      return offer.vestingYears();
    }
    return offer.vestingSchedule() == null
        ? OfferCleaner.DEFAULT_VESTING_YEARS
        : offer.vestingSchedule().size();
  }

  /** True if the vesting makes sense: some years, and a schedule of 100 percent over as many. */
  static boolean vests(OfferRecord offer) {
    List<Double> schedule = offer.vestingSchedule();
    if (schedule == null) {
      return vestingYears(offer) > 0;
    }
    double sum = schedule.stream().mapToDouble(Double::doubleValue).sum();
    return Math.abs(sum - 100) <= 1 && vestingYears(offer) == schedule.size();
  }

  /** Whether any stated part passes the test. */
  boolean any(DoublePredicate test) {
    return Stream.of(base, equity, firstYearEquity, bonus, signOn)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .anyMatch(test);
  }

  /** The yearly total, needing a base; parts that are not stated count as 0. */
  double total() {
    return TotalComp.total(new Components(base, orZero(equity), orZero(bonus), orZero(signOn)));
  }

  /** What the first year pays: all of the sign-on, and the equity that vests in it. */
  double firstYearTotal() {
    return base + orZero(firstYearEquity) + orZero(bonus) + orZero(signOn);
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
        times(firstYearEquity, ofEquity),
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
