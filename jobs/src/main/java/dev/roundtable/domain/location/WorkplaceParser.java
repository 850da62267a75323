package dev.roundtable.domain.location;

import dev.roundtable.domain.location.StatedWorkplace.Statement;
import dev.roundtable.domain.location.WorkplaceVocabulary.Hit;
import dev.roundtable.domain.location.WorkplaceVocabulary.Kind;
import dev.roundtable.domain.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads from titles and descriptions whether a job is remote or hybrid. Only statements about the
 * job count: not what is denied, what holds under a condition, or what merely sounds like it
 * ("hybrid cloud").
 */
public final class WorkplaceParser {
  private static final Set<Kind> CORE =
      EnumSet.of(
          Kind.REMOTE,
          Kind.REMOTE_WORK,
          Kind.ANYWHERE,
          Kind.HYBRID,
          Kind.REMOTE_WORD,
          Kind.HYBRID_WORD,
          Kind.TELEWORK_WORD,
          Kind.OFFICE,
          Kind.HOME);

  private final WorkplaceVocabulary vocabulary = new WorkplaceVocabulary();

  /** What a description says; nothing for a text that is null or says nothing. */
  public StatedWorkplace ofDescription(String text) {
    return read(text, false);
  }

  /** What a title says: there the bare words count wherever they stand. */
  public StatedWorkplace ofTitle(String title) {
    return read(title, true);
  }

  private StatedWorkplace read(String text, boolean title) {
    if (text == null || text.isEmpty()) {
      return StatedWorkplace.NOTHING;
    }
    List<Hit> hits = vocabulary.find(text);
    List<Statement> statements = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.start() >= done && hit.kinds().stream().anyMatch(CORE::contains)) {
        Sentence sentence =
            title ? new Sentence(0, text.length()) : Sentence.around(text, hit.start());
        done = Math.max(sentence.end(), hit.end());
        WorkplaceSentence read =
            new WorkplaceSentence(text, sentence, within(hits, i, sentence), title);
        statements.addAll(read.statements());
      }
    }
    return statements.isEmpty() ? StatedWorkplace.NOTHING : new StatedWorkplace(statements);
  }

  private static List<Hit> within(List<Hit> hits, int at, Sentence sentence) {
    int from = at;
    while (from > 0 && hits.get(from - 1).start() >= sentence.start()) {
      from--;
    }
    int to = at + 1;
    while (to < hits.size() && hits.get(to).start() < sentence.end()) {
      to++;
    }
    return hits.subList(from, to);
  }
}
