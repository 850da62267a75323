package dev.roundtable.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Offers of many companies, each with two roles, five levels and ten metros: a hundred cells a
 * company. The same number always gives the same offer.
 */
final class OfferGenerator {
  private static final int CELLS_A_COMPANY = 100;
  private static final List<String> TITLES = List.of("Data Engineer", "Analytics Engineer");
  private static final List<String> LEVELS =
      List.of("Junior", "Mid-level", "Senior", "Staff", "Principal");
  private static final List<String> PLACES =
      List.of(
          "Seattle, WA",
          "Boston, MA",
          "Austin, TX",
          "New York, NY",
          "San Francisco, CA",
          "Chicago, IL",
          "Denver, CO",
          "Atlanta, GA",
          "Los Angeles, CA",
          "Dallas, TX");

  private final int companies;

  OfferGenerator(int cells) {
    this.companies = Math.max(1, cells / CELLS_A_COMPANY);
  }

  /** One offer in canonical form, without a line end. */
  String offer(long number) {
    SplittableRandom random = new SplittableRandom(number);
    int level = random.nextInt(LEVELS.size());
    double pay = 110_000 * Math.pow(1.3, level) * Math.exp(0.2 * gaussian(random));
    return """
    {"source_id":"o-%d","company":"Employer %d","reported_on":"%d-%02d-15","title":"%s","level":"%s","location":"%s",\
    "currency":"USD","base":%d,"equity":%d,"bonus":%d,"years_experience":%d}"""
        .formatted(
            number,
            random.nextInt(companies),
            2021 + random.nextInt(5),
            1 + random.nextInt(12),
            TITLES.get(random.nextInt(TITLES.size())),
            LEVELS.get(level),
            PLACES.get(random.nextInt(PLACES.size())),
            Math.round(0.7 * pay),
            Math.round(0.2 * pay * random.nextDouble(2)),
            Math.round(0.1 * pay),
            level * 3 + random.nextInt(5));
  }

  /** Of mean 0 and variance 1 (Irwin-Hall, twelve uniforms). */
  private static double gaussian(SplittableRandom random) {
    return random.doubles(12).sum() - 6;
  }
}
