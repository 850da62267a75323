package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Problem;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Problems to practise, chosen by what the company emphasises. */
public final class PracticeSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "practice";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
    var heading = page.texts().of("heading_practice");
    Map<String, Problem> problems =
        page.guide().problems().stream()
            .collect(Collectors.toMap(Problem::id, Function.identity()));
    List<Object> items = new ArrayList<>();
    for (Row row : page.data().practiceSet(page.key().company().id(), page.key().levelId())) {
      Problem problem = problems.get(row.<String>getAs("problem_id"));
      items.add(ProblemItem.of(problem).and("position", row.getAs("position")).map());
    }
    if (items.isEmpty()) {
      return Section.absent(heading, "the guide has no problem for this level");
    }
    return Section.present(
        heading, Fields.with("intro", page.texts().of(intro(page))).and("problems", items).map());
  }

  /** Whether postings of the company itself have chosen the set. */
  private static String intro(PageContext<? extends LevelPage> page) {
    String company = page.key().company().id();
    boolean own =
        !page.data().domainEmphasis(company, page.key().levelId()).isEmpty()
            || !page.data().domainEmphasis(company, GoldData.ALL).isEmpty();
    return own ? "practice_intro" : "practice_intro_general";
  }
}
