package dev.roundtable.pages.document;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Whether enough is known about the subject of a page for one to be made. */
final class Evidence {
  /** Offers, posting clusters or reports that a page needs at least. */
  private static final int FEWEST = 5;

  private final GoldData data;
  private final PageIndex index;

  /**
   * Evidence of the tables, and of the pages that were added before.
   *
   * @param index level pages come before those of companies and rounds
   */
  Evidence(GoldData data, PageIndex index) {
    this.data = data;
    this.index = index;
  }

  /** What a page lacks, naming thresholds and never a count below one; empty if it can be made. */
  Optional<String> lacking(LevelPage page) {
    if (page.isCity()) {
      return lackingForCity(page);
    }
    int offers =
        data.compensation(page.company().id(), page.levelId(), GoldData.ALL)
            .map(row -> row.<Integer>getAs("used_count"))
            .orElse(0);
    boolean enough =
        offers >= FEWEST || clusters(data.techStack(page.company().id(), page.levelId())) >= FEWEST;
    return reason(
        enough,
        "fewer than %d offers and fewer than %d current postings of the level"
            .formatted(FEWEST, FEWEST));
  }

  private Optional<String> lackingForCity(LevelPage city) {
    LevelPage level = new LevelPage(city.company(), city.level(), city.rung(), null);
    if (!index.has(level)) {
      return Optional.of("the page of the level is not made");
    }
    boolean own =
        Compensation.isSaid(
            data.compensation(city.company().id(), city.levelId(), city.metro().id()));
    return reason(
        own || Compensation.scaled(city, data).isPresent(),
        "no offers in the metro that may be told of, and no reference pay to scale to it");
  }

  Optional<String> lacking(CompanyPage page) {
    String company = page.company().id();
    boolean levels = !index.levels(page.company()).isEmpty();
    int reports = data.loopFact(company).map(row -> row.<Integer>getAs("report_count")).orElse(0);
    return reason(
        levels || reports >= FEWEST || clusters(data.techStack(company, GoldData.ALL)) >= FEWEST,
        "no page of a level, fewer than %d current postings and fewer than %d interview reports"
            .formatted(FEWEST, FEWEST));
  }

  Optional<String> lacking(RolePage page) {
    if (page.isLevel()) {
      return reason(
          clusters(data.techStack(GoldData.ALL, page.role().level())) >= FEWEST,
          "fewer than %d current postings of the level".formatted(FEWEST));
    }
    if (page.role().specialty().isEmpty()) {
      return Optional.of("postings do not tell this role from the level above it");
    }
    return reason(
        clusters(data.specialtyStack(page.role().specialty())) >= FEWEST,
        "fewer than %d current postings of the specialty".formatted(FEWEST));
  }

  Optional<String> lacking(TechnologyPage page) {
    int named =
        data.stackOf(GoldData.ALL, GoldData.ALL, page.skill().id())
            .map(row -> row.<Integer>getAs("named_count"))
            .orElse(0);
    return reason(
        named >= FEWEST, "named in fewer than %d current postings of data roles".formatted(FEWEST));
  }

  Optional<String> lacking(RoundPage page) {
    String stage = page.round().stage();
    boolean held =
        index.made(LevelPage.class).stream()
            .anyMatch(level -> stage.isEmpty() || level.company().stages().contains(stage));
    return reason(held, "no company with a page holds such a round");
  }

  private static Optional<String> reason(boolean enough, String reason) {
    return enough ? Optional.empty() : Optional.of(reason);
  }

  private static int clusters(List<Row> stack) {
    return stack.isEmpty() ? 0 : stack.get(0).<Integer>getAs("cluster_count");
  }
}
