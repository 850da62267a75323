package dev.roundtable.pages.section;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.LargestRemainder;
import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.Figure;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * Which subjects postings stress, over the levels of a company or at a level of all companies.
 *
 * @param <K> the pages that can have it
 */
public final class EmphasisSection<K extends PageKey> implements PageSection<K> {
  private static final String METHOD = "mean share of a posting's skills, shrunk, 90% interval";

  private final String heading;
  private final Function<K, Scope> scope;

  /** Whose postings; a level that is empty has none. */
  private record Scope(String company, String level) {}

  private EmphasisSection(String heading, Function<K, Scope> scope) {
    this.heading = heading;
    this.scope = scope;
  }

  public static PageSection<CompanyPage> ofCompany() {
    return new EmphasisSection<>(
        "heading_emphasis_company", page -> new Scope(page.company().id(), GoldData.ALL));
  }

  public static PageSection<RolePage> ofRole() {
    return new EmphasisSection<>(
        "heading_emphasis_role", page -> new Scope(GoldData.ALL, page.role().level()));
  }

  @Override
  public String id() {
    return "emphasis";
  }

  @Override
  public Section make(PageContext<? extends K> page) {
    var title = page.texts().of(heading);
    Scope of = scope.apply(page.key());
    List<Row> rows = new ArrayList<>(page.data().domainEmphasis(of.company(), of.level()));
    if (rows.isEmpty()) {
      return Section.absent(
          title,
          of.level().isEmpty()
              ? "subjects are counted by level, not by specialty"
              : "no current posting of data roles names a skill");
    }
    int[] percent =
        LargestRemainder.percents(
            rows.stream().mapToDouble(row -> row.<Double>getAs("share")).toArray());
    List<Object> domains = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      domains.add(domain(page, rows.get(i), percent[i], of));
    }
    return Section.present(
        title, Fields.with("n", rows.get(0).getAs("cluster_count")).and("domains", domains).map());
  }

  private static Object domain(PageContext<?> page, Row row, int percent, Scope of) {
    Figure.Origin origin =
        new Figure.Origin(
            row.getAs("cluster_count"), StackItem.scope(of.company(), of.level()), METHOD);
    Interval interval = new Interval(row.getAs("share_low"), row.getAs("share_high"));
    Object share = Figure.share(row.<Double>getAs("share"), percent, interval, origin);
    return DomainItem.of(page, row, share)
        .and("weight_on_own_data", Figure.rounded(row.<Double>getAs("weight_on_own_data"), 4))
        .and("top_skills", row.getList(row.fieldIndex("top_skills")))
        .map();
  }
}
