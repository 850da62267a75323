package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Problem;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RoundPage;
import dev.roundtable.pages.document.TechnologyPage;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Problems of a subject or technology, the easier first.
 *
 * @param <K> the pages that can have it
 */
public final class ProblemsSection<K extends PageKey> implements PageSection<K> {
  private static final int SHOWN = 8;

  private final BiPredicate<K, Problem> fits;

  private ProblemsSection(BiPredicate<K, Problem> fits) {
    this.fits = fits;
  }

  public static PageSection<TechnologyPage> ofTechnology() {
    return new ProblemsSection<>((page, problem) -> problem.skills().contains(page.skill().id()));
  }

  public static PageSection<RoundPage> ofRound() {
    return new ProblemsSection<>((page, problem) -> problem.domain().equals(page.round().domain()));
  }

  @Override
  public String id() {
    return "problems";
  }

  @Override
  public Section make(PageContext<? extends K> page) {
    var heading = page.texts().of("heading_problems");
    List<Object> problems =
        page.guide().problems().stream()
            .filter(problem -> fits.test(page.key(), problem))
            .sorted(Comparator.comparingInt(Problem::difficulty).thenComparing(Problem::id))
            .limit(SHOWN)
            .map(problem -> (Object) ProblemItem.of(problem).map())
            .toList();
    return problems.isEmpty()
        ? Section.absent(heading, "the guide has no problem about it")
        : Section.present(heading, Fields.with("problems", problems).map());
  }
}
