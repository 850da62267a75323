package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RoundPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What companies make of a part of the interview: of a subject the room that it has in each stage,
 * of a stage the subjects that fill most of it.
 */
public final class RoundByCompanySection implements PageSection<RoundPage> {
  private static final int SUBJECTS = 3;

  @Override
  public String id() {
    return "round_by_company";
  }

  @Override
  public Section make(PageContext<? extends RoundPage> page) {
    var heading = page.texts().of("heading_round_by_company");
    if (page.key().isBehavioral()) {
      return Section.absent(heading, "behavioral questions are told by values, not by subjects");
    }
    String domain = page.key().round().domain();
    List<Object> stages = new ArrayList<>();
    for (String stage :
        domain.isEmpty() ? List.of(page.key().round().stage()) : StageNames.WITH_FOCUS) {
      List<Object> companies =
          domain.isEmpty() ? subjects(page, stage) : shares(page, stage, domain);
      stages.add(
          Fields.with("stage", stage)
              .and("name", StageNames.of(stage))
              .and("companies", companies)
              .map());
    }
    return Section.present(heading, Fields.with("stages", stages).map());
  }

  private static List<Object> shares(PageContext<?> page, String stage, String domain) {
    List<Fields> companies = AskedInSection.companies(page, stage, domain);
    companies.forEach(company -> company.and("subjects", null));
    return AskedInSection.maps(companies);
  }

  private static List<Object> subjects(PageContext<?> page, String stage) {
    List<Object> companies = new ArrayList<>();
    for (CompanyFocus.Focus focus : CompanyFocus.of(page, stage)) {
      companies.add(
          Fields.with("company_id", focus.page().company().id())
              .and("name", focus.page().company().name())
              .and("link", page.link(focus.page()))
              .and("share", null)
              .and("subjects", largest(page, focus.rows()))
              .map());
    }
    return companies;
  }

  private static List<Object> largest(PageContext<?> page, List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingDouble((Row row) -> -row.<Double>getAs("share"))
                .thenComparing(row -> row.<String>getAs("domain_id")))
        .limit(SUBJECTS)
        .map(row -> (Object) DomainItem.of(page, row, CompanyFocus.shareAlone(row)).map())
        .toList();
  }
}
