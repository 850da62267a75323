package dev.roundtable.sample;

import dev.roundtable.sample.Offers.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pay of one market relative to another, within cells of level and experience. */
record MarketFactor(Map<String, double[]> local, Map<String, double[]> reference) {
  private static final int[] BANDS = {0, 3, 6, 10, 15, 20};

  static MarketFactor of(List<Counted> offers, String company, String metro, String market) {
    Map<String, double[]> reference = cells(offers, company, market);
    reference.values().removeIf(cell -> cell.length < 3);
    Map<String, double[]> local = cells(offers, company, metro);
    local.keySet().retainAll(reference.keySet());
    return new MarketFactor(local, reference);
  }

  int cells() {
    return local.size();
  }

  double value() {
    List<Double> ratios = new ArrayList<>();
    local.forEach(
        (cell, totals) -> {
          double median = Quantiles.median(reference.get(cell));
          for (double total : totals) {
            ratios.add(total - median);
          }
        });
    return Math.exp(Quantiles.median(ratios.stream().mapToDouble(ratio -> ratio).toArray()));
  }

  /** The middle 95 of 100 values of resampled offers of both markets. */
  double[] interval(int rounds) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values =
        Stream.generate(
                () -> new MarketFactor(resampled(local, random), resampled(reference, random)))
            .limit(rounds)
            .mapToDouble(MarketFactor::value)
            .toArray();
    return new double[] {Quantiles.of(values, 0.025), Quantiles.of(values, 0.975)};
  }

  private static Map<String, double[]> resampled(
      Map<String, double[]> cells, SplittableRandom random) {
    Map<String, double[]> drawn = new TreeMap<>();
    cells.forEach(
        (cell, values) -> {
          double[] some = new double[values.length];
          for (int index = 0; index < some.length; index++) {
            some[index] = values[random.nextInt(values.length)];
          }
          drawn.put(cell, some);
        });
    return drawn;
  }

  private static Map<String, double[]> cells(List<Counted> offers, String company, String metro) {
    Map<String, List<Double>> totals =
        offers.stream()
            .filter(offer -> offer.company().equals(company) && offer.metro().equals(metro))
            .collect(
                Collectors.groupingBy(
                    offer -> offer.level() + "|" + band(offer.years()),
                    TreeMap::new,
                    Collectors.mapping(offer -> Math.log(offer.total()), Collectors.toList())));
    Map<String, double[]> cells = new TreeMap<>();
    totals.forEach((cell, list) -> cells.put(cell, list.stream().mapToDouble(x -> x).toArray()));
    return cells;
  }

  private static int band(double years) {
    int band = BANDS.length - 1;
    while (band > 0 && BANDS[band] > years) {
      band--;
    }
    return band;
  }
}
