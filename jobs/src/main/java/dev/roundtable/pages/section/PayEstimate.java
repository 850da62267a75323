package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.pages.document.Compensation;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What the model of all offers expects of a page's pay, where its own offers are too few for
 * quartiles. Labelled as an estimate, beside what the offers say.
 */
public final class PayEstimate {
  private PayEstimate() {}

  /** The figure; null where the offers say enough, or the model nothing. */
  public static Object of(PageContext<? extends LevelPage> page, Optional<Compensation> source) {
    return row(page, source).map(row -> figure(page, row)).orElse(null);
  }

  /** The row of the model; empty where the offers say enough, or the model nothing. */
  static Optional<Row> row(PageContext<? extends LevelPage> page, Optional<Compensation> source) {
    boolean enough =
        source.filter(pay -> pay.isOwn() && pay.n() >= Disclosure.QUARTILES_FROM).isPresent();
    LevelPage key = page.key();
    return enough
        ? Optional.empty()
        : page.data().estimate(key.company().id(), key.levelId(), key.metroId());
  }

  private static Object figure(PageContext<? extends LevelPage> page, Row row) {
    String scope = "%s, all levels, companies and metros".formatted(GoldData.ROLE);
    String method =
        "estimate for %s, %s, %s: log pay by level, company, metro and year, drawn towards what they share"
            .formatted(page.key().company().id(), page.key().levelId(), page.key().metroId());
    Interval interval =
        new Interval(row.getAs("total_p50_low"), row.<Double>getAs("total_p50_high"));
    return Figure.money(
        row.getAs("total_p50"),
        interval,
        new Figure.Origin(Figure.about(row.<Integer>getAs("offer_count")), scope, method));
  }
}
