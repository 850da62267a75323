package dev.roundtable.sample;

import dev.roundtable.domain.guide.FxTable;
import dev.roundtable.domain.guide.Metro;
import dev.roundtable.domain.record.PostingRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns vacancies into postings, and makes copies of them. */
record PostingMaker(Places places, Words words, PostingText text) {
  private static final double REPOSTED = 0.03;
  private static final double ELSEWHERE = 0.025;
  private static final Map<String, Integer> BASE_PAY =
      Map.of("junior", 105, "mid", 140, "senior", 172, "staff", 215, "principal", 255);
  private static final List<String> HOME =
      List.of(
          "seattle",
          "bay_area",
          "new_york",
          "washington_dc",
          "austin",
          "boston",
          "seattle",
          "denver",
          "chicago",
          "los_angeles",
          "atlanta",
          "bay_area",
          "dallas",
          "raleigh_durham");
  private static final List<String> ABROAD =
      List.of("toronto", "vancouver", "london", "dublin", "berlin", "bangalore", "hyderabad");
  private static final List<String> REMOTE =
      List.of("Remote", "Remote - US", "Remote, United States", "United States (Remote)");

  /** The posting of a vacancy. */
  Landed make(Vacancy vacancy, Draw draw) {
    Employer employer = vacancy.employer();
    Metro metro = metro(draw);
    List<LocalDate> days = vacancy.fate().days(draw);
    PayLine pay = pay(vacancy.level(), metro, days.get(0), draw);
    String body = text.body(employer, vacancy.level(), vacancy.team(), pay.inBody(), draw);
    PostingRecord posting =
        new PostingRecord(
            null,
            company(employer, draw),
            vacancy.fullTitle(),
            location(metro, employer, draw),
            body,
            "https://jobs.example.com/" + Integer.toHexString(body.hashCode()),
            draw.chance(0.7) ? days.get(0).minusDays(draw.between(1, 12)) : null,
            vacancy.fate().closesOn(draw),
            draw.chance(0.8) ? draw.pick(List.of("Full-time", "FullTime", "full time")) : null,
            null,
            pay.text(),
            pay.min(),
            pay.max(),
            pay.currency(),
            pay.period(),
            null,
            null,
            null);
    return new Landed(posting, days);
  }

  /** The posting, and now and then a copy of it. */
  List<Landed> withCopies(Vacancy vacancy, Draw draw) {
    Landed posting = make(vacancy, draw);
    List<Landed> all = new ArrayList<>(List.of(posting));
    if (draw.chance(REPOSTED)) {
      all.add(repost(posting, draw));
    }
    if (draw.chance(ELSEWHERE)) {
      all.add(elsewhere(posting, draw));
    }
    return all;
  }

  /** The same text under a new id, landing last; in another city if the original is as new. */
  Landed repost(Landed original, Draw draw) {
    PostingRecord posting = original.posting();
    if (original.days().get(0).equals(Landings.LAST)) {
      return elsewhere(original, draw);
    }
    return new Landed(copy(posting, posting.location(), draw), List.of(Landings.LAST));
  }

  /** The same requisition in another city. */
  Landed elsewhere(Landed original, Draw draw) {
    String place = places.plain(places.metro(draw.pick(HOME)));
    return new Landed(copy(original.posting(), place, draw), original.days());
  }

  private static PostingRecord copy(PostingRecord posting, String location, Draw draw) {
    return new PostingRecord(
        null,
        posting.company(),
        posting.title(),
        location,
        posting.description(),
        posting.url() + "-" + draw.below(10_000),
        posting.postedOn(),
        posting.closesOn(),
        posting.employmentType(),
        posting.level(),
        posting.payText(),
        posting.payMin(),
        posting.payMax(),
        posting.payCurrency(),
        posting.payPeriod(),
        null,
        null,
        null);
  }

  private Metro metro(Draw draw) {
    return places.metro(draw.chance(0.85) ? draw.pick(HOME) : draw.pick(ABROAD));
  }

  private PayLine pay(String level, Metro metro, LocalDate day, Draw draw) {
    double centre = 1000.0 * BASE_PAY.getOrDefault(level, 135) * Math.max(0.5, metro.factor());
    String currency = places.country(metro).currency();
    double usd = places.guide().fx().rate(currency, day).map(FxTable.Rate::usd).orElse(1.0);
    return PayLine.of(centre, currency, usd, draw);
  }

  private String company(Employer employer, Draw draw) {
    return employer.id().isEmpty()
        ? CompanyNames.spell(employer.name(), draw)
        : CompanyNames.spell(places.guide().company(employer.id()).orElseThrow(), draw);
  }

  private String location(Metro metro, Employer employer, Draw draw) {
    if (draw.chance(0.08)) {
      return draw.pick(REMOTE);
    }
    if (employer.isAmazon() && metro.country().equals("US") && draw.chance(0.4)) {
      return "US, " + metro.region() + ", " + metro.cities().get(0);
    }
    String place = places.spell(metro, draw);
    if (draw.chance(0.1)) {
      return place + "; " + places.plain(places.metro(draw.pick(HOME)));
    }
    return draw.chance(0.05) ? place.toUpperCase(Locale.ROOT) + " (Hybrid)" : place;
  }
}
