package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.record.OfferRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Offers that must not count, or must be repaired, made from good ones. */
record OfferMess(Places places, PayScale scale, List<String> invented) {
  private static final int DUPLICATES = 72;
  private static final int WITHOUT_BASE = 48;
  static final int ABSURD = 26;
  private static final int IN_THOUSANDS = 24;
  private static final int UNKNOWN_CODES = 40;
  private static final int OF_INCUMBENTS = 150;
  private static final int OF_OTHER_ROLES = 200;
  private static final int OF_OTHER_COMPANIES = 120;
  private static final int WITHOUT_PLACE = 40;
  private static final List<Double> SLIPS = List.of(30.0, 60.0, 100.0, 1.0 / 30, 1.0 / 60);
  private static final List<String> CODES =
      List.of("L99", "IC-Z", "Band 7B", "T3.5", "Level twelve", "??", "DE-Q");
  private static final List<String> ROLES =
      List.of(
          "Software Engineer",
          "Data Scientist",
          "Product Manager",
          "Business Intelligence Engineer",
          "Analytics Engineer");
  private static final List<String> NO_PLACES = List.of("Remote", "Anywhere", "Earth", "N/A");

  /**
   * The mess.
   *
   * @param planned good offers that figures rest on
   * @param other good offers beside them
   */
  List<OfferRecord> offers(List<OfferRecord> planned, List<OfferRecord> other) {
    List<OfferRecord> mess = new ArrayList<>();
    mess.addAll(duplicates(planned, other));
    mess.addAll(withoutBase(planned, other));
    mess.addAll(absurd(planned));
    mess.addAll(inThousands());
    mess.addAll(unknownCodes(other));
    mess.addAll(incumbents(planned, other));
    mess.addAll(otherRoles(other));
    mess.addAll(otherCompanies());
    mess.addAll(withoutPlace(other));
    return mess;
  }

  private static List<OfferRecord> duplicates(List<OfferRecord> planned, List<OfferRecord> other) {
    Draw draw = new Draw("duplicate offers");
    List<OfferRecord> mess = new ArrayList<>();
    for (OfferRecord offer : halves(planned, other, DUPLICATES, draw)) {
      LocalDate later = offer.reportedOn().plusDays(draw.between(0, 20));
      boolean sameYear = later.getYear() == offer.reportedOn().getYear();
      mess.add(OfferEdit.of(offer).reportedOn(sameYear ? later : offer.reportedOn()).record());
    }
    return mess;
  }

  private static List<OfferRecord> withoutBase(List<OfferRecord> planned, List<OfferRecord> other) {
    Draw draw = new Draw("offers without base");
    List<OfferRecord> mess = new ArrayList<>();
    for (OfferRecord offer : halves(planned, other, WITHOUT_BASE, draw)) {
      mess.add(OfferEdit.of(offer).base(0.0).submitter(stranger(draw)).record());
    }
    return mess;
  }

  private static List<OfferRecord> absurd(List<OfferRecord> planned) {
    Draw draw = new Draw("absurd offers");
    List<OfferRecord> mess = new ArrayList<>();
    for (OfferRecord offer : draw.some(planned, ABSURD)) {
      double slip = draw.pick(SLIPS);
      mess.add(OfferEdit.of(offer).times(slip).submitter(stranger(draw)).record());
    }
    return mess;
  }

  // Equity was typed in thousands; base + equity * 1000 + bonus is the total that the row states.
  private List<OfferRecord> inThousands() {
    Draw draw = new Draw("equity in thousands");
    Company amazon = places.guide().company("amazon").orElseThrow();
    List<OfferRecord> mess = new ArrayList<>();
    for (int index = 0; index < IN_THOUSANDS; index++) {
      String level = index % 2 == 0 ? "mid" : "senior";
      String metro = index % 3 == 0 ? "austin" : "new_york";
      double total = scale.at(amazon, level, places.metro(metro)) * (0.85 + 0.3 * draw.fraction());
      double base = Math.round(total * 0.6 / 1000) * 1000.0;
      double equity = Math.round(total * 0.3 / 1000);
      double bonus = 10_000;
      OfferEdit edit =
          OfferEdit.blank("Amazon", ReportDays.in(ReportDays.cycle(index, 2021), draw))
              .title("Data Engineer")
              .level(amazon.rung(level).orElseThrow().code())
              .location(places.plain(places.metro(metro)))
              .amounts(base, equity, bonus, base + equity * 1000 + bonus)
              .submitter(stranger(draw));
      mess.add(edit.record());
    }
    return mess;
  }

  private static List<OfferRecord> unknownCodes(List<OfferRecord> other) {
    Draw draw = new Draw("unknown codes");
    return draw.some(other, UNKNOWN_CODES).stream()
        .map(offer -> OfferEdit.of(offer).level(draw.pick(CODES)).title("Data Engineer"))
        .map(edit -> edit.submitter(stranger(draw)).record())
        .toList();
  }

  private static List<OfferRecord> incumbents(List<OfferRecord> planned, List<OfferRecord> other) {
    Draw draw = new Draw("incumbents");
    return halves(planned, other, OF_INCUMBENTS, draw).stream()
        .map(offer -> OfferEdit.of(offer).kind("incumbent").times(0.9 + 0.3 * draw.fraction()))
        .map(edit -> edit.submitter(stranger(draw)).record())
        .toList();
  }

  private static List<OfferRecord> otherRoles(List<OfferRecord> other) {
    Draw draw = new Draw("other roles");
    return draw.some(other, OF_OTHER_ROLES).stream()
        .map(offer -> OfferEdit.of(offer).title(draw.pick(ROLES)))
        .map(edit -> edit.times(0.9 + 0.3 * draw.fraction()).submitter(stranger(draw)).record())
        .toList();
  }

  private List<OfferRecord> otherCompanies() {
    Draw draw = new Draw("other companies");
    List<OfferRecord> mess = new ArrayList<>();
    for (int index = 0; index < OF_OTHER_COMPANIES; index++) {
      double base = draw.between(90, 190) * 1000.0;
      double bonus = draw.between(0, 20) * 1000.0;
      OfferEdit edit =
          OfferEdit.blank(draw.pick(invented), ReportDays.in(2021 + index % 6, draw))
              .title(draw.chance(0.8) ? "Data Engineer" : "Senior Data Engineer")
              .level(draw.chance(0.5) ? "Senior" : "")
              .location(places.plain(places.guide().metros().get(draw.below(12))))
              .amounts(base, 0.0, bonus, base + bonus);
      mess.add(edit.submitter(stranger(draw)).record());
    }
    return mess;
  }

  private static List<OfferRecord> withoutPlace(List<OfferRecord> other) {
    Draw draw = new Draw("offers without place");
    return draw.some(other, WITHOUT_PLACE).stream()
        .filter(offer -> "USD".equals(offer.currency()))
        .map(offer -> OfferEdit.of(offer).location(draw.pick(NO_PLACES)))
        .map(edit -> edit.times(0.97 + 0.06 * draw.fraction()).submitter(stranger(draw)).record())
        .toList();
  }

  private static List<OfferRecord> halves(
      List<OfferRecord> planned, List<OfferRecord> other, int size, Draw draw) {
    List<OfferRecord> some = new ArrayList<>(draw.some(planned, size / 2));
    some.addAll(draw.some(other, size / 2));
    return some;
  }

  private static String stranger(Draw draw) {
    return "w" + (10_000 + draw.below(80_000));
  }
}
