package dev.roundtable.domain.title;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.Sentence;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the level that a description states plainly: as a field ("Seniority: Senior"), of the job
 * ("This is a mid-level role") or of the person sought ("looking for a senior data engineer"). What
 * years of experience suggest is no statement.
 */
final class DescribedLevel {
  private static final int LONGEST_VALUE = 40;
  private static final int WINDOW = 110;
  private static final int MOST_WORDS = 9;

  /** Names of a field; its value follows a colon or stands on the next line. */
  private static final String FIELDS =
      """
      level, job level, career level, seniority, seniority level, experience level, position level,
      role level, level of experience, level of seniority, niveau, niveau d'expérience, nivel,
      nivel de experiencia, nível, senioridade, karrierestufe, karrierelevel, erfahrungslevel,
      livello, senioriteit, erfahrungsstufe
      """;

  /** What opens a statement about the job. */
  private static final String JOB_OPENINGS =
      """
      this is a, this is an, this role is a, this role is an, this position is a, this position is
      an, the role is a, the position is a, the position is an, this will be a
      """;

  /** What opens a statement about the person sought. */
  private static final String PERSON_OPENINGS =
      """
      looking for a, looking for an, looking for our next, seeking a, seeking an, hiring a, hiring an,
      hiring our next, in search of a, in search of an, searching for a, searching for an, recruiting a,
      recruiting an, we need a, we need an, needs a, needs an, in need of a, in need of an, to hire a,
      as a, as an, as our, as the, suchen wir eine, suchen wir einen, suchen eine, suchen einen,
      recherchons un, recherchons une, recherche un, recherche une, buscamos un, buscamos una,
      buscamos a un, procuramos um, procuramos uma, zoeken een, zijn op zoek naar een, cerchiamo un,
      cerchiamo una
      """;

  private static final Set<String> JOB_NOUNS =
      WordSet.of("role position job opportunity vacancy post opening");

  private static final Set<String> PERSON_NOUNS =
      WordSet.of(
          """
          engineer developer scientist analyst architect programmer administrator modeler
          ingenieur ingeniero ingeniera engenheiro engenheira analista entwickler
          """);

  /** Behind these words the sentence speaks of somebody else. */
  private static final Set<String> TURNS =
      WordSet.of("you who will with we to that reporting reports which whose your where under");

  /** Levels that stand with "level" and a noun at the front of a statement. */
  private static final List<String> PLAIN_LEVELS =
      List.of("entry", "junior", "mid", "intermediate", "senior", "principal", "mid to senior");

  private static final int MOST_WORDS_BEFORE = 2;

  private final LevelWords words;
  private final LadderResolver ladders;
  private final PhraseAutomaton cues;
  private final int firstJob;
  private final int firstPerson;
  private final int firstPlain;
  private final Set<Integer> onlyOpenings = new TreeSet<>();

  DescribedLevel(LevelWords words, LadderResolver ladders) {
    this.words = words;
    this.ladders = ladders;
    PhraseAutomaton.Builder phrases = new PhraseAutomaton.Builder();
    this.firstJob = add(phrases, FIELDS);
    this.firstPerson = add(phrases, JOB_OPENINGS);
    this.firstPlain = add(phrases, PERSON_OPENINGS);
    for (String opening : List.of("as a", "as an", "as our", "as the")) {
      onlyOpenings.add(phrases.add(opening));
    }
    PLAIN_LEVELS.forEach(level -> JOB_NOUNS.forEach(noun -> phrases.add(level + " level " + noun)));
    this.cues = phrases.build();
  }

  /** The level; empty if none is stated or the statements disagree. */
  String of(String text, String companyId) {
    Map<String, String> stated = statements(text, companyId);
    return stated.size() == 1 ? stated.keySet().iterator().next() : "";
  }

  /** The words of the first statement of a level. */
  String words(String text, String companyId) {
    return statements(text, companyId).values().stream().findFirst().orElse("");
  }

  /** The words of the first statement of each level. */
  private Map<String, String> statements(String text, String companyId) {
    if (text == null || text.isEmpty()) {
      return Map.of();
    }
    Map<String, String> statements = new LinkedHashMap<>();
    cues.scanWords(
        text,
        (phrase, start, end) -> {
          String level = read(text, companyId, phrase, start, end);
          if (!level.isEmpty()) {
            int stop = Math.min(Sentence.around(text, end).end(), end + LONGEST_VALUE);
            statements.putIfAbsent(level, text.substring(start, Math.max(end, stop)));
          }
        });
    return statements;
  }

  private static int add(PhraseAutomaton.Builder phrases, String list) {
    int next = 0;
    for (String phrase : WordSet.phrases(list)) {
      next = Math.max(next, 1 + phrases.add(phrase));
    }
    return next;
  }

  private String read(String text, String companyId, int phrase, int start, int end) {
    if (phrase < firstJob) {
      return opens(text, start) ? field(text, companyId, end) : "";
    }
    if (phrase >= firstPlain) {
      boolean front = wordsBefore(text, start) <= MOST_WORDS_BEFORE;
      return front ? words.ofLevelText(LadderResolver.tokens(text.substring(start, end))) : "";
    }
    if (onlyOpenings.contains(phrase) && !opens(text, start)) {
      return "";
    }
    Set<String> nouns = phrase < firstPerson ? JOB_NOUNS : PERSON_NOUNS;
    return stated(text, end, nouns);
  }

  /** True if only bullets and marks stand before the offset in its sentence. */
  private static boolean opens(String text, int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    // Most words stand in the middle of a sentence, and that is quick to see.
    if (before >= 0 && Character.isLetterOrDigit(text.charAt(before))) {
      return false;
    }
    int from = Sentence.around(text, start).start();
    return text.substring(from, start).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static int wordsBefore(String text, int start) {
    String before = Fold.words(text.substring(Sentence.around(text, start).start(), start));
    return before.isEmpty() ? 0 : before.split(" ", -1).length;
  }

  private String field(String text, String companyId, int end) {
    int at = end;
    boolean separated = false;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      separated |= ":\n–—=".indexOf(text.charAt(at)) >= 0;
      at++;
    }
    if (!separated || at - end > 5) {
      return "";
    }
    int stop = at;
    while (stop < text.length()
        && stop - at <= LONGEST_VALUE
        && !Sentence.isBreak(text.charAt(stop))
        && ".,".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    boolean fits = stop - at <= LONGEST_VALUE;
    return fits ? ladders.resolve(companyId, text.substring(at, stop)).value().level() : "";
  }

  /** The level among the words up to the noun; empty if no such noun is near. */
  private String stated(String text, int end, Set<String> nouns) {
    int stop = Math.min(Sentence.around(text, end).end(), end + WINDOW);
    List<String> tokens = new ArrayList<>();
    List<String> ahead =
        List.of(Fold.words(text.substring(end, Math.max(end, stop))).split(" ", -1));
    for (String token : ahead) {
      if (TURNS.contains(token) || tokens.size() == MOST_WORDS) {
        break;
      }
      tokens.add(token);
      if (nouns.contains(token)) {
        tokens.addAll(behindNoun(ahead, tokens.size()));
        return level(tokens, token);
      }
    }
    return "";
  }

  // "Ingeniero de datos senior"
  private static List<String> behindNoun(List<String> tokens, int at) {
    boolean romance = at < tokens.size() && Set.of("de", "data").contains(tokens.get(at));
    return romance ? tokens.subList(at, Math.min(tokens.size(), at + 3)) : List.of();
  }

  // "A staff position" of a university is any that is not a teacher's, and every job is for
  // experienced people.
  private String level(List<String> tokens, String noun) {
    tokens.remove("experienced");
    if (JOB_NOUNS.contains(noun)) {
      return tokens.contains("staff") ? "" : words.ofLevelText(tokens);
    }
    return words.of(tokens);
  }
}
