package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What is different in the city: the market, and pay against the reference. */
public final class CitySection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "city";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    LevelPage key = page.key();
    if (!key.isCity()) {
      return Section.absent(
          page.texts().of("heading_cities"),
          "this page is about the level everywhere; cities have pages of their own");
    }
    Optional<Row> factor = page.data().marketFactor(page.key().company().id(), key);
    String office = key.company().office(key.metro().id()).map(Company.Office::note).orElse("");
    return Section.present(
        page.texts().of("heading_city"),
        Fields.with("metro_id", key.metro().id())
            .and("label", key.metro().label())
            .and("market", key.metro().note())
            .andText("office", office)
            .and("pay", payText(page, factor))
            .and("loop", page.texts().of("city_loop_same"))
            .and("factor", factor.map(row -> figure(page, row)).orElse(null))
            .and(
                "editorial_factor",
                factor
                    .map(row -> row.<Double>getAs("editorial_factor"))
                    .map(editorial -> Figure.rounded(editorial, 2))
                    .orElse(null))
            .map());
  }

  /**
   * The sentence says less or more only where the interval excludes no difference, or as the
   * guide's own estimate.
   */
  private static Map<String, Object> payText(
      PageContext<? extends LevelPage> page, Optional<Row> found) {
    if (page.key().isReference()) {
      return page.texts().of("city_pay_reference");
    }
    if (found.isEmpty() || found.get().getAs("chosen_factor") == null) {
      return page.texts().of("city_pay_unknown");
    }
    Row factor = found.get();
    long percent = Math.round((factor.<Double>getAs("chosen_factor") - 1) * 100);
    String from = factor.getAs("chosen_from");
    if (percent == 0) {
      return page.texts().of("city_pay_same");
    }
    String signed = (percent > 0 ? "+" : "\u2212") + Math.abs(percent);
    if (from.equals("editorial")) {
      return page.texts().of("city_pay_editorial", Map.of("percent", signed));
    }
    if (!isClear(page, factor)) {
      return page.texts().of("city_pay_uncertain", Map.of("percent", signed));
    }
    String template =
        (percent < 0 ? "city_pay_lower" : "city_pay_higher")
            + (from.equals("company") ? "" : "_all");
    return page.texts().of(template, Map.of("percent", Long.toString(Math.abs(percent))));
  }

  /** Whether the interval of the factor that was chosen excludes no difference. */
  private static boolean isClear(PageContext<? extends LevelPage> page, Row factor) {
    return page.data()
        .basisOfFactor(page.key(), factor)
        .filter(row -> row.<Double>getAs("factor_high") < 1 || row.<Double>getAs("factor_low") > 1)
        .isPresent();
  }

  private static Object figure(PageContext<? extends LevelPage> page, Row row) {
    Optional<Row> basis = page.data().basisOfFactor(page.key(), row);
    String scope =
        "%s, %s against %s"
            .formatted(
                basis
                    .map(found -> found.<String>getAs("company_id"))
                    .orElse(page.key().company().id()),
                page.key().metro().id(),
                row.<String>getAs("reference_metro_id"));
    Double chosen = row.getAs("chosen_factor");
    String method =
        basis
            .map(found -> "matched pay ratio, " + row.<String>getAs("chosen_from"))
            .orElse(chosen == null ? "matched pay ratio" : "editorial estimate");
    Figure.Origin origin =
        new Figure.Origin(
            basis.map(found -> found.<Integer>getAs("local_count")).orElse(null), scope, method);
    if (chosen == null) {
      return Figure.suppressed("ratio", origin, "too few matched offers");
    }
    Interval interval =
        basis
            .map(found -> new Interval(found.getAs("factor_low"), found.getAs("factor_high")))
            .orElse(null);
    return Figure.number(chosen, 2, "ratio", interval, origin);
  }
}
