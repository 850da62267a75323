package dev.roundtable.domain.text;

/** Recognises lines that employers must or like to append to every posting. */
final class Boilerplate {
  private static final PhraseAutomaton PHRASES = automaton();

  private static final int SHORTEST = 20;

  private Boilerplate() {}

  /** Where the first such words of a line begin; -1 if there are none. */
  static int find(FoldedText text, int start, int end) {
    int[] found = {-1};
    if (end - start >= SHORTEST) {
      PHRASES.scan(
          text, start, end, (phrase, from, to) -> found[0] = found[0] < 0 ? from : found[0]);
    }
    return found[0];
  }

  private static PhraseAutomaton automaton() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    WordSet.phrases(
            """
          equal opportunity employer, equal employment opportunity, equal opportunity workplace,
          equal opportunity for all, eeo employer, eeo/aa, affirmative action, without regard to
          race, sexual orientation, gender identity, protected veteran, veteran status,
          reasonable accommodation, individuals with disabilities, americans with disabilities,
          e-verify, unsolicited resume, recruitment agencies, third party recruiters, fair
          chance, criminal histories, privacy policy, privacy notice, applicable law
          """)
        .forEach(builder::add);
    return builder.build();
  }
}
