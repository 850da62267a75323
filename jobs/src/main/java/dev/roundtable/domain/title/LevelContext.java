package dev.roundtable.domain.title;

import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells by the words around it whether a level word grades the job: "senior living" does not. */
final class LevelContext {
  /** Nouns of the work that the guide's levels grade. */
  private static final Set<String> CRAFTS =
      WordSet.of(
          """
          engineer engineers engineering eng developer developers scientist analyst architect
          programmer sde swe bie sre dba modeler researcher designer technologist statistician
          consultant mts data software analytics machine ml ai bi etl dwh specialist administrator
          manager platform ingenieur ingenieurin ingenieure ingeniero ingeniera engenheiro
          engenheira analista entwickler entwicklerin architekt architecte arquitecto arquiteto
          developpeur desarrollador desenvolvedor
          """);

  private static final Set<String> OTHER_TRADES =
      WordSet.of(
          """
          accountant nurse attorney auditor pharmacist writer physician assistant therapist
          counsel investigator development training accounting physicist psychologist veterinarian
          editor reporter augmentation sergeant
          """);

  private static final Set<String> OFFICES =
      WordSet.of(
          """
          director directors vice vp partner general dean counsel professor manager president
          provost head experience relations engagement services success technology technologies
          """);

  /** Words behind a level word with which it means something else. */
  private static final Map<String, Set<String>> OTHER_SENSE_BEFORE =
      Map.of(
          "lead",
          WordSet.of(
              """
              generation gen conversion qualification nurturing nurture scoring management time
              times capture acquisition routing to enrichment attribution intelligence ads
              """),
          "associate",
          OFFICES,
          "senior",
          WordSet.of(
              """
              living care housing services center centers citizens citizen secured lending
              community communities helpers lifestyle year
              """),
          "mid",
          WordSet.of(
              """
              market atlantic size sized year cap west south office term stage tier america
              continent
              """),
          "graduate",
          WordSet.of(
              """
              school schools admissions studies education enrollment medical degree business
              """),
          "junior",
          WordSet.of("achievement college league"),
          "principal",
          WordSet.of("financial global asset investments bank life"),
          "entry",
          WordSet.of("clerk"));

  /** Words before a level word with which it means something else. */
  private static final Map<String, Set<String>> OTHER_SENSE_AFTER =
      Map.of(
          "staff",
          WordSet.of("of technical support medical administrative office nursing house"),
          "principal",
          WordSet.of("vice school assistant"),
          "associate",
          WordSet.of("sales retail warehouse store research clinical"),
          "graduate",
          WordSet.of("post under non"));

  private static final Set<String> FELLOWS =
      WordSet.of("engineering technical software architecture technology distinguished");

  /** Words that grade the people of a craft only: a school has a principal, too. */
  private static final Set<String> ONLY_IN_CRAFTS =
      WordSet.of("lead staff principal associate fellow starter");

  private LevelContext() {}

  /** True if the words name work that the levels grade. */
  static boolean hasCraft(List<String> tokens) {
    return tokens.stream().anyMatch(CRAFTS::contains);
  }

  /** True if the level word that begins at a token grades the job. */
  static boolean counts(List<String> tokens, int at, int length, boolean craft) {
    String word = tokens.get(at);
    String before = at == 0 ? "" : tokens.get(at - 1);
    String after = at + length < tokens.size() ? tokens.get(at + length) : "";
    boolean otherSense =
        OTHER_TRADES.contains(after)
            || OTHER_SENSE_BEFORE.getOrDefault(word, Set.of()).contains(after)
            || OTHER_SENSE_AFTER.getOrDefault(word, Set.of()).contains(before);
    if (otherSense || (ONLY_IN_CRAFTS.contains(word) && !craft)) {
      return false;
    }
    return switch (word) {
      case "fellow" -> FELLOWS.contains(before) || CRAFTS.contains(after);
      // An internship in French, Dutch and Italian; in English a company is at an early stage.
      case "stage" -> before.isEmpty();
      // A rank in Poland; elsewhere the opposite of a temporary job.
      case "regular" -> CRAFTS.contains(after);
      default -> true;
    };
  }
}
