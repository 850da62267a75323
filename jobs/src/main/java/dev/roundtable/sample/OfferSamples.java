package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.record.OfferRecord;
import java.util.ArrayList;
import java.util.List;

/** All offer samples: planned ones, the other good ones, and the mess. */
record OfferSamples(Places places, List<String> invented) {

  List<OfferRecord> offers() {
    PayScale scale = PayScale.packaged();
    OfferSpelling spelling = new OfferSpelling(places);
    List<OfferRecord> planned = spelling.spell(planned(scale));
    CompanyOffers companies = new CompanyOffers(places, scale);
    List<OfferSeed> seeds = new ArrayList<>(companies.amazon(amazon()));
    seeds.addAll(companies.others());
    List<OfferRecord> other = spelling.spell(seeds);
    List<OfferRecord> offers = new ArrayList<>(planned);
    offers.addAll(other);
    offers.addAll(new OfferMess(places, scale, invented).offers(planned, other));
    return offers;
  }

  private List<OfferSeed> planned(PayScale scale) {
    PlannedOffers plan = new PlannedOffers(amazon(), places);
    MarketCells cells = new MarketCells(amazon(), places, scale);
    List<OfferSeed> boston = plan.seniorInBoston();
    List<OfferSeed> seeds = new ArrayList<>(plan.staff());
    seeds.addAll(boston);
    seeds.addAll(cells.seniorInSeattle(boston));
    seeds.addAll(cells.belowSenior());
    return seeds;
  }

  private Company amazon() {
    return places
        .guide()
        .company("amazon")
        .orElseThrow(
            () -> new IllegalArgumentException("The sample needs company 'amazon' in the guide"));
  }
}
