package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Amazon offers in Seattle and Boston: within each cell of level and experience band the median in
 * Boston is nine tenths of the median in Seattle.
 */
record MarketCells(Company amazon, Places places, PayScale scale) {
  private static final double BOSTON = 0.9;
  private static final double DEVIATION = 0.3;
  private static final int[][] BANDS = {{0, 2}, {3, 5}, {6, 9}, {10, 14}, {15, 19}, {20, 28}};

  /** Seattle offers to compare the senior offers of Boston with, twice as many in each band. */
  List<OfferSeed> seniorInSeattle(List<OfferSeed> boston) {
    Draw draw = new Draw("amazon senior seattle");
    List<OfferSeed> offers = new ArrayList<>();
    for (int[] band : BANDS) {
      long[] totals =
          boston.stream()
              .filter(offer -> band[0] <= offer.years() && offer.years() <= band[1])
              .mapToLong(offer -> offer.pay().total())
              .toArray();
      if (totals.length > 0) {
        double centre = PayMix.median(totals) / BOSTON;
        offers.addAll(cell("senior", "seattle", band, 2 * totals.length + 3, centre, draw));
      }
    }
    return offers;
  }

  /** Offers of both markets at the levels below senior. */
  List<OfferSeed> belowSenior() {
    Draw draw = new Draw("amazon below senior");
    List<OfferSeed> offers = new ArrayList<>();
    for (Level level : places.guide().levels()) {
      if (level.rank() >= seniorRank() || amazon.rung(level.id()).isEmpty()) {
        continue;
      }
      double centre = scale.seattle(amazon, level.id());
      int first = level.rank() + 1 < seniorRank() ? 0 : 1;
      for (int band = first; band < first + 2; band++) {
        double median = centre * (1 + 0.08 * (band - first));
        offers.addAll(cell(level.id(), "seattle", BANDS[band], 95, median, draw));
        offers.addAll(cell(level.id(), "boston", BANDS[band], 42, median * BOSTON, draw));
      }
    }
    return offers;
  }

  private int seniorRank() {
    return places.guide().level("senior").orElseThrow().rank();
  }

  private List<OfferSeed> cell(
      String level, String metro, int[] band, int size, double centre, Draw draw) {
    int rank = places.guide().level(level).orElseThrow().rank();
    List<OfferSeed> offers = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      double total = centre * Math.exp(DEVIATION * Spread.deviation(index, size));
      Pay pay = PayMix.usual(PayMix.round(total), rank, draw);
      int year = ReportDays.cycle(index, 2021);
      offers.add(
          new OfferSeed(
              amazon,
              amazon.rung(level).orElseThrow(),
              places.metro(metro),
              ReportDays.in(year, draw),
              "USD",
              pay,
              draw.between(band[0], band[1]),
              true));
    }
    return offers;
  }
}
