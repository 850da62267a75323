package dev.roundtable.pages;

import java.util.Optional;

/** How much is known about the subject of a page, and whether that is enough for one. */
record Evidence(int offers, int postings, int reports) {
  private static final int FEWEST = 5;

  static Evidence of(PageKey key, GoldData data) {
    String company = key.company().id();
    String level = key.level().id();
    int offers =
        data.compensation(company, level, GoldData.ALL)
            .map(row -> row.<Integer>getAs("used_count"))
            .orElse(0);
    int postings =
        data.techStack(company, level).stream()
            .findFirst()
            .map(row -> row.<Integer>getAs("cluster_count"))
            .orElse(0);
    int reports = data.loopFact(company).map(row -> row.<Integer>getAs("report_count")).orElse(0);
    return new Evidence(offers, postings, reports);
  }

  /** Offers or postings of the level itself; reports tell of the company only. */
  boolean isEnough() {
    return offers >= FEWEST || postings >= FEWEST;
  }

  /** Names thresholds, never a count below one. */
  String reason() {
    return "fewer than %d offers and fewer than %d current postings of the level"
        .formatted(FEWEST, FEWEST);
  }

  /** What a city page lacks; empty if it can be made. */
  static Optional<String> lackingForCity(PageKey city, GoldData data) {
    boolean own =
        Compensation.isSaid(
            data.compensation(city.company().id(), city.level().id(), city.metro().id()));
    if (own || Compensation.scaled(city, data).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "fewer than %d offers in the metro, and no reference pay to scale to it".formatted(FEWEST));
  }

  static boolean isReference(PageKey city) {
    return city.metro().id().equals(city.company().referenceMetro());
  }
}
