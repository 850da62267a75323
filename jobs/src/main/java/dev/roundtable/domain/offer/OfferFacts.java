package dev.roundtable.domain.offer;

import java.util.List;

/**
 * An offer sample as statistics use it: amounts a year in the offer's currency and in US dollars,
 * after repair. An amount is null where the offer does not state it; a US amount also where the
 * exchange rate is unknown. A part that is not stated counts as 0 in the total.
 *
 * @param base null also where the offer says 0, which means not stated
 * @param equity a year; 0 means none
 * @param bonus target bonus; 0 means none
 * @param signOn once, not a year
 * @param total computed from the parts, never the total the offer states; null where base is
 *     missing or an amount makes no sense
 * @param firstYearTotal what the first year pays: the equity that vests in it, and all of the
 *     sign-on
 * @param fxRate US dollars for one unit of the currency
 * @param repaired codes of the unit mistakes that were repaired
 * @param exclusion code of the reason why statistics leave the offer out, "" if they do not
 */
public record OfferFacts(
    Double base,
    Double equity,
    Double bonus,
    Double signOn,
    Double total,
    Double firstYearTotal,
    Double baseUsd,
    Double equityUsd,
    Double bonusUsd,
    Double signOnUsd,
    Double totalUsd,
    Double firstYearTotalUsd,
    String currency,
    Double fxRate,
    List<String> repaired,
    String exclusion) {
  public OfferFacts {
    repaired = List.copyOf(repaired);
  }

  /** Whether statistics use the offer. */
  public boolean included() {
    return exclusion.isEmpty();
  }
}
