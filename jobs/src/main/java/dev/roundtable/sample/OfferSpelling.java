package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.record.OfferRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spells good offers out the way that people report them. */
record OfferSpelling(Places places) {

  List<OfferRecord> spell(List<OfferSeed> seeds) {
    Draw draw = new Draw("offer spelling");
    List<OfferRecord> records = new ArrayList<>();
    for (OfferSeed seed : seeds) {
      records.add(spell(seed, draw));
    }
    return records;
  }

  private OfferRecord spell(OfferSeed seed, Draw draw) {
    Pay pay = seed.pay();
    boolean granted = draw.chance(0.4);
    Double vesting = granted && draw.chance(0.7) ? 4.0 : null;
    boolean home = places.country(seed.metro()).currency().equals(seed.currency());
    return new OfferRecord(
        null,
        CompanyNames.spell(seed.company(), draw),
        seed.reportedOn(),
        title(seed, draw),
        code(seed, draw),
        places.spell(seed.metro(), draw),
        draw.chance(0.6) ? "offer" : null,
        home && draw.chance(0.3) ? null : seed.currency(),
        amount(pay.base()),
        granted ? amount(4 * pay.equity()) : null,
        vesting,
        null,
        granted ? null : amount(pay.equity()),
        pay.bonus() == 0 && draw.chance(0.5) ? null : amount(pay.bonus()),
        pay.signOn() == 0 && draw.chance(0.5) ? null : amount(pay.signOn()),
        draw.chance(0.5) ? amount(pay.total()) : null,
        seed.years() == null ? null : Double.valueOf(seed.years()),
        draw.chance(0.5) ? Double.valueOf(draw.below(5)) : null,
        "u" + (10_000 + draw.below(80_000)));
  }

  private static Double amount(long value) {
    return (double) value;
  }

  private String title(OfferSeed seed, Draw draw) {
    Level level = places.guide().level(seed.rung().level()).orElseThrow();
    return draw.chance(0.7) ? "Data Engineer" : level.title();
  }

  // A code in lower case or by another of its names is still the same rung.
  private static String code(OfferSeed seed, Draw draw) {
    Company.Rung rung = seed.rung();
    if (seed.exact() || draw.chance(0.85)) {
      return draw.chance(0.06) ? rung.code().toLowerCase(Locale.ROOT) : rung.code();
    }
    return rung.aliases().isEmpty() ? rung.code() : draw.pick(rung.aliases());
  }
}
