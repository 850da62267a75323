package dev.roundtable.compensation;

import dev.roundtable.domain.stats.MarketFactor;
import dev.roundtable.domain.stats.MarketFactor.Pay;
import dev.roundtable.domain.stats.StepGuard;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * An offer as market factors see it.
 *
 * @param seenOn day it first landed, counted from 1970-01-01
 */
record LocalPay(String metro, int seenOn, Pay pay) {

  static LocalPay of(Row offer) {
    String band = MarketFactor.experienceBand(offer.<Double>getAs("years_experience"));
    // Shared: there are many offers, and few jobs.
    String cell = (offer.<String>getAs("job") + "|" + band).intern();
    return new LocalPay(
        offer.<String>getAs("metro_id").intern(),
        CellRows.day(offer.getAs("first_seen_on")),
        new Pay(cell, offer.<Double>getAs("total_usd")));
  }

  /** Pay by metro, of each metro what arrived up to its last step (see {@link StepGuard}). */
  static SortedMap<String, List<Pay>> settledByMetro(List<LocalPay> offers) {
    SortedMap<String, List<LocalPay>> byMetro =
        offers.stream()
            .collect(Collectors.groupingBy(LocalPay::metro, TreeMap::new, Collectors.toList()));
    SortedMap<String, List<Pay>> settled = new TreeMap<>();
    byMetro.forEach((metro, local) -> settled.put(metro, settled(local)));
    return settled;
  }

  private static List<Pay> settled(List<LocalPay> local) {
    int last = StepGuard.lastStep(local.stream().mapToInt(LocalPay::seenOn), Integer.MAX_VALUE);
    return local.stream().filter(offer -> offer.seenOn <= last).map(LocalPay::pay).toList();
  }
}
