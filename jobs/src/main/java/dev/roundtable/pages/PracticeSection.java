package dev.roundtable.pages;

import dev.roundtable.domain.guide.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Problems to practise, chosen by what the company emphasises. */
final class PracticeSection implements PageSection {
  @Override
  public String id() {
    return "practice";
  }

  @Override
  public Section make(PageContext page) {
    String heading =
        page.key().company().name() + " " + page.key().level().title() + " practice set";
    Map<String, Problem> problems =
        page.guide().problems().stream()
            .collect(Collectors.toMap(Problem::id, Function.identity()));
    List<Object> items = new ArrayList<>();
    for (Row row : page.data().practiceSet(page.companyId(), page.levelId())) {
      Problem problem = problems.get(row.<String>getAs("problem_id"));
      items.add(
          Fields.with("position", row.getAs("position"))
              .and("problem_id", problem.id())
              .and("title", problem.title())
              .and("prompt", problem.prompt())
              .and("domain_id", problem.domain())
              .and("difficulty", problem.difficulty())
              .map());
    }
    if (items.isEmpty()) {
      return Section.absent(heading, "the guide has no problem for this level");
    }
    return Section.present(
        heading,
        Fields.with("intro", page.texts().of("practice_intro")).and("problems", items).map());
  }
}
