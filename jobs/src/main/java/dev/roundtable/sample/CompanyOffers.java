package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.FxTable;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.Metro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Good offers of the companies of the guide, beside the planned ones. */
record CompanyOffers(Places places, PayScale scale) {
  private static final double DEVIATION = 0.28;
  private static final List<String> LEVELS = List.of("mid", "senior", "staff");
  private static final int[][] SIZES = {
    {52, 24, 12, 8, 3}, {38, 16, 9, 4}, {30, 22, 7, 2}, {26, 12, 6, 4}, {16, 9, 3, 2}
  };
  private static final List<String> OTHER_METROS =
      List.of("bay_area", "new_york", "seattle", "austin", "london", "toronto", "bangalore");
  private static final Map<String, Integer> AMAZON_METROS = amazonMetros();

  private static Map<String, Integer> amazonMetros() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("new_york", 80);
    sizes.put("austin", 64);
    sizes.put("bay_area", 60);
    sizes.put("washington_dc", 45);
    sizes.put("bangalore", 36);
    sizes.put("toronto", 34);
    sizes.put("london", 33);
    sizes.put("berlin", 30);
    sizes.put("vancouver", 18);
    sizes.put("denver", 12);
    sizes.put("chicago", 8);
    sizes.put("los_angeles", 4);
    return sizes;
  }

  /** Amazon offers outside Seattle and Boston, at every level but staff. */
  List<OfferSeed> amazon(Company amazon) {
    List<OfferSeed> offers = new ArrayList<>();
    for (Level level : places.guide().levels()) {
      Optional<Company.Rung> rung = amazon.rung(level.id());
      if (rung.isEmpty() || level.id().equals("staff")) {
        continue;
      }
      boolean principal = level.rank() > places.guide().level("staff").orElseThrow().rank();
      List<Metro> seats = new ArrayList<>();
      AMAZON_METROS.forEach(
          (metro, size) -> seats.addAll(seats(metro, principal ? size / 5 : size)));
      if (principal) {
        seats.addAll(seats("seattle", 44));
      }
      offers.addAll(group(amazon, rung.get(), level, seats));
    }
    return offers;
  }

  /** Offers of the other companies at the three levels that people ask about most. */
  List<OfferSeed> others() {
    List<OfferSeed> offers = new ArrayList<>();
    int turn = 0;
    for (Company company : places.guide().companies()) {
      if (company.id().equals("amazon")) {
        continue;
      }
      for (String id : LEVELS) {
        Level level = places.guide().level(id).orElseThrow();
        List<Metro> seats = seats(company, SIZES[turn++ % SIZES.length]);
        company.rung(id).ifPresent(rung -> offers.addAll(group(company, rung, level, seats)));
      }
    }
    return offers;
  }

  private List<Metro> seats(Company company, int[] sizes) {
    List<String> metros = new ArrayList<>(List.of(company.referenceMetro()));
    OTHER_METROS.stream().filter(metro -> !metros.contains(metro)).forEach(metros::add);
    List<Metro> seats = new ArrayList<>();
    for (int index = 0; index < sizes.length; index++) {
      seats.addAll(seats(metros.get(index), sizes[index]));
    }
    return seats;
  }

  private List<Metro> seats(String metro, int size) {
    return places.guide().metro(metro).map(found -> filled(found, size)).orElse(List.of());
  }

  private static List<Metro> filled(Metro metro, int size) {
    return new ArrayList<>(Collections.nCopies(size, metro));
  }

  private List<OfferSeed> group(
      Company company, Company.Rung rung, Level level, List<Metro> seats) {
    Draw draw = new Draw("offers " + company.id() + " " + level.id());
    List<Metro> metros = draw.shuffled(seats);
    List<OfferSeed> offers = new ArrayList<>();
    for (int index = 0; index < metros.size(); index++) {
      double deviation = DEVIATION * Spread.deviation(index, metros.size());
      LocalDate day = ReportDays.in(ReportDays.cycle(index, 2021), draw);
      offers.add(offer(company, rung, level, metros.get(index), day, deviation, draw));
    }
    return offers;
  }

  private OfferSeed offer(
      Company company,
      Company.Rung rung,
      Level level,
      Metro metro,
      LocalDate day,
      double deviation,
      Draw draw) {
    String currency = places.country(metro).currency();
    double narrowed = currency.equals("USD") ? deviation : deviation / 2;
    double total = scale.at(company, level.id(), metro) * Math.exp(narrowed);
    double rate = places.guide().fx().rate(currency, day).map(FxTable.Rate::usd).orElseThrow();
    Pay pay = PayMix.usual(PayMix.round(total / rate), level.rank(), draw);
    int years = draw.between(Math.max(0, level.years().from() - 1), level.years().to() + 5);
    Integer reported = draw.chance(0.06) ? null : years;
    return new OfferSeed(company, rung, metro, day, currency, pay, reported, false);
  }
}
