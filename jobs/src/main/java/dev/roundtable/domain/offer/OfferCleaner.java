package dev.roundtable.domain.offer;

import dev.roundtable.domain.record.OfferRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns an offer as reported into the facts that statistics use, or the reason why they do not.
 * Never throws on what an offer says. Outliers among offers are another matter ({@code
 * RobustOutliers}): this looks at one offer alone.
 */
public final class OfferCleaner {
  /** Years over which a grant vests where the offer does not say. */
  public static final double DEFAULT_VESTING_YEARS = 4;

  /** A year's total below this many US dollars is no full-time pay of the trade anywhere. */
  public static final double LEAST_USD = 10_000;

  /** A year's total above this many US dollars is a mistake, whatever the level. */
  public static final double MOST_USD = 3_000_000;

  /** Levels where more than {@link #MOST_USD} is believed. */
  public static final Map<String, Double> MOST_USD_BY_LEVEL = Map.of("principal", 5_000_000.0);

  /** A stated total proves a reading of the parts if it is within this share of their total. */
  public static final double PROOF_TOLERANCE = 0.02;

  /** A stated total contradicts the parts if it is off by more: people round, and count bonuses. */
  public static final double MISMATCH_TOLERANCE = 0.10;

  /**
   * A year's total below this many US dollars, with parts that agree, can only be in thousands.
   * Somewhat larger ones could as well be a month's pay, and are left alone.
   */
  public static final double THOUSANDS_BELOW_USD = 1_000;

  /** An amount above this is no pay in any currency; arithmetic on it could overflow. */
  static final double LARGEST_AMOUNT = 1e15;

  private OfferCleaner() {}

  /**
   * The facts of an offer.
   *
   * @param currency resolved ISO 4217 code, null or "" if unknown
   * @param usdRate US dollars for one unit of it; NaN or 0 if unknown
   * @param level role level id, "" if unknown
   */
  public static OfferFacts clean(OfferRecord offer, String currency, double usdRate, String level) {
    StatedPay stated = StatedPay.of(offer);
    OfferExclusion unusable = unusable(offer, stated, currency, usdRate);
    if (unusable != null) {
      return facts(stated, null, currency, usdRate, List.of(), unusable);
    }
    List<UnitRepair> repairs = repairs(stated, offer.total(), usdRate);
    StatedPay pay = stated;
    for (UnitRepair repair : repairs) {
      pay = repair.apply(pay);
    }
    OfferExclusion exclusion = exclusion(pay, offer.total(), repairs, usdRate, level);
    return facts(pay, pay.total(), currency, usdRate, repairs, exclusion);
  }

  private static OfferExclusion unusable(
      OfferRecord offer, StatedPay stated, String currency, double usdRate) {
    if (offer.equity() == null && offer.equityGrant() != null && !StatedPay.vests(offer)) {
      return OfferExclusion.VESTING_INVALID;
    }
    if (stated.any(amount -> !Double.isFinite(amount)) || isNoNumber(offer.total())) {
      return OfferExclusion.NOT_A_NUMBER;
    }
    if (stated.any(amount -> amount < 0)) {
      return OfferExclusion.NEGATIVE_AMOUNT;
    }
    if (stated.any(amount -> amount > LARGEST_AMOUNT)) {
      return OfferExclusion.OVER_LIMIT;
    }
    if (currency == null || currency.isEmpty() || !isRate(usdRate)) {
      return OfferExclusion.CURRENCY_UNKNOWN;
    }
    return stated.base() == null ? OfferExclusion.BASE_MISSING : null;
  }

  private static boolean isNoNumber(Double total) {
    return total != null && !Double.isFinite(total);
  }

  private static boolean isRate(double usdRate) {
    return usdRate > 0 && Double.isFinite(usdRate);
  }

  // A repair is proven if the parts as stated do not give the stated total and exactly one
  // mistake's undoing does. With two that would do, neither is.
  private static List<UnitRepair> repairs(StatedPay stated, Double total, double usdRate) {
    if (total == null || total <= 0) {
      return List.of();
    }
    if (stated.distance(total) <= PROOF_TOLERANCE) {
      double usd = total * usdRate;
      boolean thousands = usd < THOUSANDS_BELOW_USD && usd * 1000 >= LEAST_USD;
      return thousands ? List.of(UnitRepair.ALL_IN_THOUSANDS) : List.of();
    }
    List<UnitRepair> proven =
        Arrays.stream(UnitRepair.values()).filter(repair -> proves(total, repair, stated)).toList();
    return proven.size() == 1 ? proven : List.of();
  }

  private static boolean proves(double total, UnitRepair repair, StatedPay stated) {
    double inUnits = repair == UnitRepair.TOTAL_IN_THOUSANDS ? total * 1000 : total;
    return repair.apply(stated).distance(inUnits) <= PROOF_TOLERANCE;
  }

  private static OfferExclusion exclusion(
      StatedPay pay, Double statedTotal, List<UnitRepair> repairs, double usdRate, String level) {
    // A total of 0 means not stated, like a base of 0.
    boolean comparable = statedTotal != null && statedTotal > 0 && repairs.isEmpty();
    if (comparable && pay.distance(statedTotal) > MISMATCH_TOLERANCE) {
      return OfferExclusion.TOTAL_MISMATCH;
    }
    double usd = pay.total() * usdRate;
    if (usd < LEAST_USD) {
      return OfferExclusion.UNDER_LIMIT;
    }
    boolean over = usd > MOST_USD_BY_LEVEL.getOrDefault(level, MOST_USD);
    return over ? OfferExclusion.OVER_LIMIT : null;
  }

  private static OfferFacts facts(
      StatedPay pay,
      Double total,
      String currency,
      double usdRate,
      List<UnitRepair> repairs,
      OfferExclusion exclusion) {
    double rate = isRate(usdRate) ? usdRate : Double.NaN;
    return new OfferFacts(
        orNull(pay.base(), 1),
        orNull(pay.equity(), 1),
        orNull(pay.bonus(), 1),
        orNull(pay.signOn(), 1),
        orNull(total, 1),
        total == null ? null : orNull(pay.firstYearTotal(), 1),
        orNull(pay.base(), rate),
        orNull(pay.equity(), rate),
        orNull(pay.bonus(), rate),
        orNull(pay.signOn(), rate),
        orNull(total, rate),
        total == null ? null : orNull(pay.firstYearTotal(), rate),
        currency,
        orNull(rate, 1),
        repairs.stream().map(UnitRepair::code).toList(),
        exclusion == null ? "" : exclusion.code());
  }

  // A table holds null for a number that is not known, never NaN.
  private static Double orNull(Double amount, double rate) {
    Double product = StatedPay.times(amount, rate);
    return product == null || !Double.isFinite(product) ? null : product;
  }
}
