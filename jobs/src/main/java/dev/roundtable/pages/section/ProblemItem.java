package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Problem;
import dev.roundtable.pages.document.Fields;

/** A practice problem as sections list it. */
final class ProblemItem {
  private ProblemItem() {}

  static Fields of(Problem problem) {
    return Fields.with("problem_id", problem.id())
        .and("title", problem.title())
        .and("prompt", problem.prompt())
        .and("domain_id", problem.domain())
        .and("difficulty", problem.difficulty());
  }
}
