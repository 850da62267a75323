package dev.roundtable.domain.skill;

import dev.roundtable.domain.guide.Skill;
import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All phrases the matcher knows, in one automaton, and what each of them means. */
final class Lexicon {
  private static final List<String> PREFERRED =
      WordSet.phrases(
          """
          nice to have, nice to haves, good to have, great to have, a plus, plus if, big plus, huge plus,
          strong plus, definite plus, considered plus, an added plus, preferred, preferable, preferably,
          prefer, preference, bonus, bonus points, desirable, desired, ideally, advantage, advantageous,
          beneficial, helpful, optional, would be great, would be nice, not required but, pluses, is nice,
          are nice, even better, extra credit, is welcome, welcomed, highly regarded, well regarded, looked
          upon favorably, an asset, brownie points, icing on the cake, suggested, we'd love,
          von vorteil, wunschenswert, idealerweise, gerne auch, vorzugsweise, nice-to-have,
          un plus, serait un plus, un atout, apprecie, appreciee, souhaite, souhaitee, idealement,
          valorable, se valora, se valorara, deseable, idealmente, sera un plus, valoramos,
          diferencial, desejavel, sera um diferencial,
          een pre, pluspunt, mooi meegenomen, bij voorkeur,
          preferibile, gradita, gradito, titolo preferenziale, mile widziane, meriterande,
          歓迎, 尚可, 优先, 加分, 優遇, 우대
          """);
  private static final List<String> REQUIRED =
      WordSet.phrases(
          """
          required, require, requires, requirement, essential, necessary, need, needed, is needed,
          you need, need to have, necessaire, requis, requise, erforderlich, notwendig, necesario,
          vereist, richiesta, richiesto, wymagana, wymagany
          """);
  private static final List<String> DEMANDED =
      WordSet.phrases(
          """
          must, must have, must know, mandatory, is required, are required, is a must, a must,
          you will need, you'll need, you do need, non-negotiable, is essential, are essential,
          is mandatory, zwingend, voraussetzung, vorausgesetzt, indispensable, imperatif, exige,
          imprescindible, obligatorio, indispensavel, obrigatorio, noodzakelijk, indispensabile,
          必須, 必备, 필수
          """);
  private static final List<String> YEARS =
      WordSet.phrases(
          """
          years, year, years', year's, yrs, yr, minimum, at least, jahre, jahren, ans, anos, jaar, anni,
          lat
          """);
  private static final List<String> ASKING =
      WordSet.phrases(
          """
          knowledge of, experience with, experience in, experience using, experience of,
          proficiency in, proficiency with, proficient in, proficient with, expertise in,
          expertise with, expert in, you know, fluent in, familiarity with, familiar with,
          understanding of, skilled in, skills in, background in, hands-on experience,
          vous connaissez, vous maitrisez, maitrise de, connaissance de, experience avec,
          kenntnisse in, erfahrung mit, erfahrung in, setzen wir voraus,
          experiencia con, experiencia en, conocimientos de, conocimiento de, experiencia com,
          experiencia em, conhecimento em, conhecimentos em, ervaring met, kennis van,
          esperienza con, conoscenza di
          """);

  /** Names of much else in texts full of skills: towns, methods, records of patients. */
  private static final Set<String> STRICT =
      Set.of("emr", "monte_carlo", "mode_analytics", "sigma", "aurora", "census", "sentry");

  /** Fields of study, where a degree is named. */
  private static final Set<String> STUDIES =
      Set.of("statistics", "data_science", "machine_learning", "data_analysis");

  private static final List<String> DEGREES =
      WordSet.phrases(
          """
          degree, bachelor, bachelor's, bachelors, master's, masters, phd, ph.d, b.s, m.s, bsc, msc,
          bs, ms, ba, diploma, studium, abschluss, diplome, licenciatura, grado en, laurea
          """);
  private static final List<String> NEGATING_BEFORE =
      WordSet.phrases(
          """
          no, without, not require, not need, not needed, don't need, doesn't require, do not need,
          don't require, not looking for, not use, don't use, not using, never, instead of, won't need,
          will not need, don't know, do not know, needn't know, doesn't need, does not need, rather than,
          kein, keine, sin, sans, geen, senza, bez
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
    cues(DEMANDED, Cue.DEMANDED);
    cues(ASKING, Cue.ASKING);
    cues(DEGREES, Cue.DEGREE);
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

  /** True if the skill is also a field that people study. */
  boolean isStudied(int skill) {
    return STUDIES.contains(skills.get(skill).id());
  }

  int size() {
    return skills.size();
  }

  private void spelling(String alias, int skill, boolean exact) {
    boolean needsProof = exact && skills.get(skill).ambiguous();
    boolean strict = needsProof && STRICT.contains(skills.get(skill).id());
    Spelling spelling = new Spelling(skill, alias.strip(), exact, needsProof, strict);
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
    /** Says so beyond doubt, also among duties. */
    DEMANDED,
    YEARS,
    /** Names an ability, which counts where no heading says how much. */
    ASKING,
    DEGREE,
    NEGATES_NEXT,
    NEGATES_PREVIOUS
  }

  /**
   * One spelling of a skill.
   *
   * @param needsProof true if it is an everyday word as well
   * @param strict true if only its own corroborating words prove it
   */
  record Spelling(int skill, String text, boolean exact, boolean needsProof, boolean strict) {
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
