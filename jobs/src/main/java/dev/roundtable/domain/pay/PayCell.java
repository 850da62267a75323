package dev.roundtable.domain.pay;

import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.Dominance;
import dev.roundtable.domain.stats.StepGuard;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One cell of a {@link PayTable}.
 *
 * @param metro metro id, or {@link PayTable#ALL_METROS}; empty for offers of no known metro
 * @param year or {@link PayTable#ALL_YEARS}
 * @param offers all of the cell
 * @param settledOn last day, counted from 1970-01-01, whose arrivals count; {@link StepGuard#NEVER}
 *     if none do
 * @param settledParts the same of each part, among the offers that state it
 * @param used offers that count: not excluded, and arrived by that day
 * @param suppressed why the cell may not be published; null if it may
 * @param held parts of which nothing may be published, as it would tell of fewer than five or
 *     mostly of one submitter
 */
public record PayCell(
    String metro,
    int year,
    List<PayOffer> offers,
    int settledOn,
    Map<PayPart, Integer> settledParts,
    List<PayOffer> used,
    String suppressed,
    Set<PayPart> held) {
  /** Fewer than five offers count. */
  public static final String TOO_FEW = "too_few";

  /** More than half of the offers are of one submitter, a person or a batch. */
  public static final String DOMINATED = "dominated";

  /** It would give away a cell of fewer than five. */
  public static final String DIFFERENCING = "differencing";

  /** The cell of all metros and years, before it is held against others. */
  static PayCell whole(List<PayOffer> offers) {
    return of(PayTable.ALL_METROS, PayTable.ALL_YEARS, offers, Integer.MAX_VALUE, Map.of());
  }

  /**
   * A part of the whole, before it is held against others.
   *
   * @param limit the last step of the sums that the cell is part of
   */
  static PayCell partOf(PayCell whole, String metro, int year, List<PayOffer> offers, int limit) {
    return of(metro, year, offers, limit, whole.settledParts);
  }

  private static PayCell of(
      String metro, int year, List<PayOffer> offers, int limit, Map<PayPart, Integer> partLimits) {
    int settledOn = lastStep(offers, limit);
    List<PayOffer> used =
        offers.stream().filter(offer -> offer.included() && offer.seenOn() <= settledOn).toList();
    Map<PayPart, Integer> settledParts = new EnumMap<>(PayPart.class);
    for (PayPart part : PayPart.values()) {
      List<PayOffer> stating = used.stream().filter(part::isStated).toList();
      settledParts.put(part, lastStep(stating, partLimits.getOrDefault(part, settledOn)));
    }
    return new PayCell(metro, year, offers, settledOn, settledParts, used, reason(used), Set.of());
  }

  /** True if the cell may not be published. */
  public boolean isSuppressed() {
    return suppressed != null;
  }

  /** Offers that statistics would use and that wait for the next step. */
  public int waiting() {
    return (int) offers.stream().filter(PayOffer::included).count() - used.size();
  }

  /**
   * What each offer that counts states of a part, in the order of these; NaN where it states
   * nothing. The offers that state it count in steps of their own.
   */
  public double[] amounts(PayPart part) {
    int last = settledParts.get(part);
    return used.stream()
        .mapToDouble(offer -> offer.seenOn() <= last ? part.of(offer) : Double.NaN)
        .toArray();
  }

  /** How many offers count in the statistics of a part. */
  public int stating(PayPart part) {
    return (int) offersStating(part).count();
  }

  /** True if one submitter has more than half of the offers that count of a part. */
  boolean isDominated(PayPart part) {
    return Dominance.isDominated(offersStating(part).map(PayOffer::submitter).toList());
  }

  private Stream<PayOffer> offersStating(PayPart part) {
    int last = settledParts.get(part);
    return used.stream().filter(offer -> part.isStated(offer) && offer.seenOn() <= last);
  }

  PayCell heldBack() {
    return new PayCell(metro, year, offers, settledOn, settledParts, used, DIFFERENCING, held);
  }

  PayCell without(PayPart part) {
    Set<PayPart> more = EnumSet.of(part);
    more.addAll(held);
    return new PayCell(metro, year, offers, settledOn, settledParts, used, suppressed, more);
  }

  private static int lastStep(List<PayOffer> offers, int limit) {
    return StepGuard.lastStep(
        offers.stream().filter(PayOffer::included).mapToInt(PayOffer::seenOn), limit);
  }

  private static String reason(List<PayOffer> used) {
    if (used.size() < Disclosure.MEDIAN_FROM) {
      return TOO_FEW;
    }
    boolean dominated = Dominance.isDominated(used.stream().map(PayOffer::submitter).toList());
    return dominated ? DOMINATED : null;
  }
}
