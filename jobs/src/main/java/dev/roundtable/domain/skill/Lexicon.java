package dev.roundtable.domain.skill;

import dev.roundtable.domain.guide.Skill;
import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All phrases the matcher knows, in one automaton, and what each of them means. */
final class Lexicon {
  private static final List<String> PREFERRED =
      WordSet.phrases(
          """
          nice to have, good to have, great to have, a plus, plus if, big plus, huge plus,
          strong plus, definite plus, considered plus, preferred, preferable, preferably, prefer, preference,
          bonus, bonus points, desirable, desired, ideally, advantage, advantageous, beneficial,
          helpful, optional, would be great, would be nice, not required but, pluses
          """);
  private static final List<String> REQUIRED =
      WordSet.phrases(
          """
          must, required, require, requires, requirement, mandatory, essential, necessary,
          need to have, is needed, you need, you will need, you'll need, non-negotiable
          """);
  private static final List<String> YEARS =
      WordSet.phrases("years, years', year's, yrs, minimum, at least");
  private static final List<String> NEGATING_BEFORE =
      WordSet.phrases(
          """
          no, without, not require, not need, not needed, don't need, doesn't require,
          don't require, not looking for, not use, don't use, not using, never, instead of
          """);
  private static final List<String> NEGATING_AFTER =
      WordSet.phrases(
          """
          not required, not necessary, not needed, not mandatory, not a requirement,
          not essential, not a must, isn't required, isn't necessary, aren't required,
          not be required, not strictly required, unnecessary, not expected
          """);

  private final List<Skill> skills;
  private final PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
  private final List<Meaning> meanings = new ArrayList<>();
  private final PhraseAutomaton automaton;

  Lexicon(List<Skill> skills) {
    this.skills = skills;
    for (int i = 0; i < skills.size(); i++) {
      int skill = i;
      skills.get(i).aliases().forEach(alias -> spelling(alias, skill, false));
      skills.get(i).exactAliases().forEach(alias -> spelling(alias, skill, true));
      skills.get(i).corroboration().forEach(word -> meaning(word, m -> m.corroborates.add(skill)));
    }
    cues(PREFERRED, Cue.PREFERRED);
    cues(REQUIRED, Cue.REQUIRED);
    cues(YEARS, Cue.YEARS);
    cues(NEGATING_BEFORE, Cue.NEGATES_NEXT);
    cues(NEGATING_AFTER, Cue.NEGATES_PREVIOUS);
    this.automaton = builder.build();
  }

  PhraseAutomaton automaton() {
    return automaton;
  }

  Meaning meaning(int phrase) {
    return meanings.get(phrase);
  }

  Skill skill(int index) {
    return skills.get(index);
  }

  int size() {
    return skills.size();
  }

  private void spelling(String alias, int skill, boolean exact) {
    boolean needsProof = exact && skills.get(skill).ambiguous();
    Spelling spelling = new Spelling(skill, alias.strip(), exact, needsProof);
    meaning(alias, m -> m.spellings.add(spelling));
  }

  private void cues(List<String> phrases, Cue cue) {
    phrases.forEach(phrase -> meaning(phrase, m -> m.cue = cue));
  }

  private void meaning(String phrase, Consumer<Meaning> addition) {
    int number = builder.add(phrase);
    if (number < 0) {
      return;
    }
    if (number == meanings.size()) {
      meanings.add(new Meaning());
    }
    addition.accept(meanings.get(number));
  }

  /** What a sentence says about the skills in it. */
  enum Cue {
    PREFERRED,
    REQUIRED,
    YEARS,
    NEGATES_NEXT,
    NEGATES_PREVIOUS
  }

  /** One spelling of a skill; {@code needsProof} if it is an everyday word as well. */
  record Spelling(int skill, String text, boolean exact, boolean needsProof) {
    boolean fits(String scanned, int start, int end) {
      return !exact || scanned.regionMatches(start, text, 0, Math.max(end - start, text.length()));
    }
  }

  /** Everything a phrase stands for. Filled while the lexicon is built, read-only afterwards. */
  static final class Meaning {
    private final List<Spelling> spellings = new ArrayList<>();
    private final List<Integer> corroborates = new ArrayList<>();
    private Cue cue;

    /** The spelling that the scanned characters are; null if none. */
    Spelling spelling(String text, int start, int end) {
      for (int i = 0; i < spellings.size(); i++) {
        if (spellings.get(i).fits(text, start, end)) {
          return spellings.get(i);
        }
      }
      return null;
    }

    boolean corroborates(int skill) {
      return corroborates.contains(skill);
    }

    boolean isMark() {
      return cue != null || !corroborates.isEmpty();
    }

    /** The cue; null if the phrase is none. */
    Cue cue() {
      return cue;
    }
  }
}
