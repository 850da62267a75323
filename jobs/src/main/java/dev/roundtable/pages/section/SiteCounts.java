package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.pages.document.PageContext;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What the whole site rests on. The index page has it to the last report; other pages have two
 * digits of each count, or a single report would change all of them.
 */
record SiteCounts(int guides, int reports, int verified, int companies, boolean isExact) {
  static SiteCounts of(PageContext<?> page) {
    Row site = page.data().siteFact();
    SiteCounts counts =
        new SiteCounts(
            page.index().made().size(),
            Math.toIntExact(site.getAs("report_count")),
            Math.toIntExact(site.getAs("verified_report_count")),
            Math.toIntExact(site.getAs("report_company_count")),
            true);
    return page.key() instanceof IndexPage ? counts : counts.rounded();
  }

  private SiteCounts rounded() {
    return new SiteCounts(
        Figure.about(guides),
        Figure.about(reports),
        Figure.about(verified),
        Figure.about(companies),
        false);
  }

  /** The counts as a sentence says them: a rounded one is "2,800+". */
  Map<String, String> arguments() {
    return Map.of(
        "guides", said(guides),
        "reports", said(reports),
        "verified", said(verified),
        "companies", said(companies));
  }

  private String said(int count) {
    // Below a hundred nothing was rounded.
    return Figure.grouped(count) + (isExact || count < 100 ? "" : "+");
  }
}
