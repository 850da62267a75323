package dev.roundtable.domain.text;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells headings from other lines and what the text below them is about. */
final class Headings {
  static final String OTHER = "other";

  /** A heading inside a section, which goes on below it. */
  static final String TOPIC = "topic";

  private static final int LONGEST = 80;
  private static final int LONGEST_LABEL = 45;
  private static final int LONGEST_TITLED_WORDS = 6;
  private static final int LONGEST_NAMED_WORDS = 10;
  private static final int LONGEST_ABOVE_LIST_WORDS = 12;

  /** In a heading these say nothing about its kind. */
  private static final Set<String> FILLERS =
      WordSet.of(
          """
          the our your a an and or of for to in this role top main key core technical other following
          some 3 5 with we you i s m is are also additional professional general new what basic roles
          das was wir du sie que ce o wat je los las whats thats its
          """);

  private static final Set<String> LIST_NOUNS =
      WordSet.of(
          """
          knowledge experience proficiency expertise background education skill skills certification
          kenntnisse conocimientos competences qualification experiencia ervaring kennis
          """);
  private static final Set<String> PREPOSITIONS =
      WordSet.of("of in with using on at working mit de con en met van as building");

  private static final List<String> YEARS =
      List.of(" year", " yrs", " jahr", " ans ", " ano", " anni", " jaar");

  /** Of several phrases in one line the kind that stands first here decides. */
  private static final List<Kind> KINDS =
      PackagedFile.yaml("text/headings.yaml", new TypeReference<>() {});

  private static final List<Integer> KIND_OF_PHRASE = new ArrayList<>();
  private static final PhraseAutomaton PHRASES = phrases();

  private Headings() {}

  /**
   * The kind of section that a line opens; empty if it is no heading.
   *
   * @param aboveList true if a list follows
   */
  static String kindOf(String text, int start, int end, boolean aboveList) {
    Bare line = Bare.of(text, start, end);
    if (line.isEmpty() || line.length() > LONGEST || !line.opensWithName()) {
      return "";
    }
    boolean bullet = Bullets.isBullet(text, start, end);
    // Most lines are told cheaply, before their words are looked up.
    boolean plain = !line.marked && (bullet ? !line.isIdeographic() : line.isProse());
    if (plain) {
      return "";
    }
    Name name = Name.of(line.text());
    if (bullet && !line.marked) {
      // "■必須スキル": marks that other lists open with stand before headings of some languages.
      return name.covers(1) ? name.kind : "";
    }
    if (line.marked || (aboveList && name.words <= LONGEST_ABOVE_LIST_WORDS)) {
      return name.kind.isEmpty() && !bullet ? OTHER : name.kind;
    }
    boolean titled = line.isTitled() && name.words <= LONGEST_TITLED_WORDS && name.covers(0.3);
    boolean named = name.words <= LONGEST_NAMED_WORDS && name.covers(0.5) && line.opensUpper();
    boolean heading = (titled || named) && !name.sentence;
    // "What the first two years look like" names nothing, yet ends what was before.
    boolean question =
        name.kind.isEmpty() && name.words <= LONGEST_NAMED_WORDS && line.isQuestion();
    return question ? OTHER : heading ? name.kind : "";
  }

  /**
   * The kind of section that a label before a colon or a stop opens: "Requirements: Python". Empty
   * if the words are more than a label.
   */
  static String kindOfLabel(String text, int start, int end) {
    Bare label = Bare.of(text, start, end);
    boolean fits = !label.isEmpty() && label.length() <= LONGEST_LABEL && label.opensWithName();
    if (!fits || !(label.opensUpper() || label.isIdeographic())) {
      return "";
    }
    Name name = Name.of(label.text());
    return name.covers(1) && !name.kind.equals(TOPIC) ? name.kind : "";
  }

  /** True if the text between two offsets may be a heading, for all that its length says. */
  static boolean mayBeHeading(int start, int end) {
    return end - start <= LONGEST + 2 * LONGEST_TITLED_WORDS;
  }

  /** True if the text between two offsets is short enough for a label. */
  static boolean isShort(int start, int end) {
    return end - start <= LONGEST_LABEL;
  }

  private static PhraseAutomaton phrases() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String phrase : KINDS.get(kind).phrases()) {
        if (builder.add(phrase) == KIND_OF_PHRASE.size()) {
          KIND_OF_PHRASE.add(kind);
        }
      }
    }
    return builder.build();
  }

  /** A line without the marks around it. */
  private record Bare(String text, boolean marked) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String CLOSING = "*_#=:\uff1a\u3011]\uff1e>\u300b\u3009 -\u2013\u2014|";

    static Bare of(String text, int start, int end) {
      int from = start;
      while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
        from++;
      }
      int to = end;
      boolean colon = false;
      while (to > from
          && (text.charAt(to - 1) <= ' ' || CLOSING.indexOf(text.charAt(to - 1)) >= 0)) {
        to--;
        colon |= text.charAt(to) == ':' || text.charAt(to) == '\uff1a';
      }
      boolean marked = colon || text.startsWith("**", to) || text.startsWith("\u3011", to);
      boolean hash = start < end && text.charAt(start) == '#';
      return new Bare(text.substring(from, to), marked || hash);
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    int length() {
      return text.length();
    }

    boolean opensWithName() {
      return Character.isLetter(text.charAt(0)) && (marked || text.indexOf(':') < 0);
    }

    boolean opensUpper() {
      return Character.isUpperCase(text.charAt(0));
    }

    boolean isQuestion() {
      return text.startsWith("What ") || text.startsWith("How ") || text.startsWith("Why ");
    }

    boolean isIdeographic() {
      return text.charAt(0) >= 0x2E80;
    }

    boolean isProse() {
      return ".;,".indexOf(text.charAt(text.length() - 1)) >= 0 || text.contains(". ");
    }

    /** True if all words that say something are capitalised. */
    boolean isTitled() {
      for (String word : BLANKS.split(text, -1)) {
        boolean lower = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
        if (lower && !FILLERS.contains(Fold.words(word))) {
          return false;
        }
      }
      return opensUpper();
    }
  }

  /**
   * What the words of a heading name.
   *
   * @param covered how many of the words belong to phrases of headings or say nothing
   * @param sentence true for "consulting experience is a plus", a line of a list
   */
  private record Name(String kind, int words, int covered, boolean sentence) {
    static Name of(String line) {
      String folded = Fold.words(line);
      boolean[] inPhrase = new boolean[folded.length() + 1];
      int[] first = {KINDS.size()};
      PHRASES.scanWords(
          folded,
          (phrase, start, end) -> {
            first[0] = Math.min(first[0], KIND_OF_PHRASE.get(phrase));
            Arrays.fill(inPhrase, start, end, true);
          });
      int words = 0;
      int covered = 0;
      for (int from = 0; from < folded.length(); words++) {
        int end = folded.indexOf(' ', from);
        end = end < 0 ? folded.length() : end;
        covered += inPhrase[from] || FILLERS.contains(folded.substring(from, end)) ? 1 : 0;
        from = end + 1;
      }
      boolean sentence =
          folded.contains(" is ")
              || folded.endsWith(" a plus")
              || opensListLine(folded)
              || countsYears(folded);
      boolean aboutName =
          first[0] == KINDS.size() && folded.startsWith("about ") && !folded.contains(" team");
      String kind = first[0] < KINDS.size() ? KINDS.get(first[0]).id() : aboutName ? "about" : "";
      return new Name(kind, words, aboutName ? words : covered, sentence);
    }

    boolean covers(double share) {
      return !kind.isEmpty() && covered >= share * words;
    }

    /** "5 years of professional experience, ideally with Spark" asks for something. */
    private static boolean countsYears(String folded) {
      for (String unit : YEARS) {
        int at = folded.indexOf(unit);
        if (at > 0 && Character.isDigit(folded.charAt(at - 1))) {
          return true;
        }
      }
      return false;
    }

    // "Knowledge of Python" is a line of a list without bullets.
    private static boolean opensListLine(String folded) {
      int first = folded.indexOf(' ');
      int second = folded.indexOf(' ', first + 1);
      return first > 0
          && second > 0
          && LIST_NOUNS.contains(folded.substring(0, first))
          && PREPOSITIONS.contains(folded.substring(first + 1, second));
    }
  }

  /** A kind of section, and the phrases by which its headings are known. */
  private record Kind(String id, List<String> phrases) {}
}
