package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The companies whose postings require a skill most often. */
public final class AskedBySection implements PageSection<TechnologyPage> {
  private static final int SHOWN = 15;

  /** A company and its row of the skill. */
  private record Asking(Company company, Row row) {
    double share() {
      return row.<Double>getAs("share");
    }
  }

  @Override
  public String id() {
    return "asked_by";
  }

  @Override
  public Section make(PageContext<? extends TechnologyPage> page) {
    String skill = page.key().skill().id();
    List<Asking> asking = new ArrayList<>();
    for (Company company : page.guide().companies()) {
      page.data()
          .stackOf(company.id(), GoldData.ALL, skill)
          .filter(StackItem::isOfCompany)
          .ifPresent(row -> asking.add(new Asking(company, row)));
    }
    asking.sort(
        Comparator.comparingDouble(Asking::share)
            .reversed()
            .thenComparing(one -> one.company().id()));
    Optional<Row> all = page.data().stackOf(GoldData.ALL, GoldData.ALL, skill);
    Map<String, Object> heading = page.texts().of("heading_asked_by");
    return Section.present(
        heading,
        Fields.with(
                "share", all.map(row -> StackItem.share(row, scope("all companies"))).orElseThrow())
            .and("companies", asking.stream().limit(SHOWN).map(one -> company(page, one)).toList())
            .map());
  }

  private static Object company(PageContext<?> page, Asking asking) {
    Company company = asking.company();
    return Fields.with("company_id", company.id())
        .and("link", page.link(new CompanyPage(company), company.name()))
        .and("share", StackItem.share(asking.row(), scope(company.id())))
        .map();
  }

  private static String scope(String company) {
    return StackItem.scope(company, "all levels");
  }
}
