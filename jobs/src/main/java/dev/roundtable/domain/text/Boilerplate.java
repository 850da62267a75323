package dev.roundtable.domain.text;

/** Recognises lines that employers must or like to append to every posting. */
final class Boilerplate {
  private static final PhraseAutomaton PHRASES = automaton();

  private Boilerplate() {}

  static boolean isIn(String text, int start, int end) {
    boolean[] found = {false};
    if (end - start >= 20) {
      PHRASES.scan(text, start, end, (phrase, from, to) -> found[0] = true);
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
