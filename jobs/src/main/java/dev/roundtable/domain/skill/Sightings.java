package dev.roundtable.domain.skill;

import dev.roundtable.domain.skill.Lexicon.Meaning;
import dev.roundtable.domain.skill.Lexicon.Spelling;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.FoldedText;
import dev.roundtable.domain.text.PhraseAutomaton;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pass over a text has found: mentions of skills, of which the longer ones replace those
 * inside them, and the marks (cues and corroborating words) between them.
 */
final class Sightings implements PhraseAutomaton.Sink {
  private final String text;
  private final Lexicon lexicon;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  Sightings(FoldedText text, Lexicon lexicon) {
    this.text = text.text();
    this.lexicon = lexicon;
    lexicon.automaton().scan(text, this);
  }

  /** A span that spells a skill. */
  record Mention(Spelling spelling, int start, int end) {}

  /** A span that says something about the skills around it. */
  record Mark(Meaning meaning, int start, int end) {}

  /** In the order of the text, none overlapping. */
  List<Mention> mentions() {
    return mentions;
  }

  /** In the order of their ends. */
  List<Mark> marks() {
    return marks;
  }

  @Override
  public void match(int phrase, int start, int end) {
    Meaning meaning = lexicon.meaning(phrase);
    Spelling spelling = meaning.spelling(text, start, end);
    if (spelling != null && Boundaries.standsAlone(text, start, end, spelling.needsProof())) {
      add(new Mention(spelling, start, end));
    }
    if (meaning.isMark() && isWhole(start, end)) {
      marks.add(new Mark(meaning, start, end));
    }
  }

  private boolean isWhole(int start, int end) {
    return (start == 0 || !Fold.isWord(text.charAt(start - 1)))
        && (end == text.length() || !Fold.isWord(text.charAt(end)));
  }

  // Matches come by their ends, so a longer one comes after those inside it.
  private void add(Mention mention) {
    int kept = mentions.size();
    while (kept > 0 && mentions.get(kept - 1).start() >= mention.start()) {
      kept--;
    }
    boolean overlaps = kept > 0 && mentions.get(kept - 1).end() > mention.start();
    boolean same = kept < mentions.size() && isSameSpan(mentions.get(kept), mention);
    if (!overlaps && !same) {
      mentions.subList(kept, mentions.size()).clear();
      mentions.add(mention);
    }
  }

  private static boolean isSameSpan(Mention one, Mention other) {
    return one.start() == other.start() && one.end() == other.end();
  }
}
