package dev.roundtable.domain.text;

import java.text.Normalizer;

/**
 * Tells the language of a text: by the words that its sentences cannot do without, or by its
 * script. Source of the method: Grefenstette, "Comparing Two Language Identification Schemes", JADT
 * 1995 (short words); the word lists are in {@code language/function_words.yaml}.
 *
 * <p>Each word counts for every language in whose list it stands. The language with the highest
 * count is told if it has at least {@value #LEAST} of them and one in {@value #SPARSE} letters, and
 * leads the next by {@value #LEAD} and by a tenth. So a list of products has no language, and a
 * text in two has that of the longer part. Japanese, Chinese and Korean are told by their letters,
 * of which {@value #LETTERS_PER_WORD} count as much as a function word: that is about the length of
 * text that has one in the others.
 */
public final class Language {
  private static final int READ = 4000;
  private static final int LEAST = 3;
  private static final int LEAD = 2;
  private static final int SPARSE = 100;
  private static final int LETTERS_PER_WORD = 4;
  private static final FunctionWords WORDS = new FunctionWords();

  private Language() {}

  /**
   * The language of the first 4,000 characters: {@code en}, {@code de}, {@code fr}, {@code es},
   * {@code pt}, {@code it}, {@code nl}, {@code sv}, {@code pl}, {@code ja}, {@code zh} or {@code
   * ko}; empty for a text that is null, too short, of another language or unclear.
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String head = text.length() > READ ? text.substring(0, READ) : text;
    Tally tally = new Tally();
    tally.read(composed(head));
    return tally.clearest();
  }

  // Few texts write an accent as a character of its own, and looking is quicker than normalizing.
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300 && text.charAt(i) <= 0x36F) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** Counts function words and letters of a text in one pass. */
  private static final class Tally {
    private static final char GAP = 0;
    private static final char JOINT = 1;
    private static final char APOSTROPHE = 2;
    private static final char[] READ_AS = new char[0x250];

    private final int[] counts = new int[WORDS.languages()];
    private int letters;
    private int kana;
    private int ideographs;
    private int hangul;

    static {
      for (char c = 0; c < READ_AS.length; c++) {
        READ_AS[c] = readAs(c);
      }
    }

    void read(String text) {
      long state = WordHash.EMPTY;
      boolean joint = false;
      boolean compound = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        char read = c < READ_AS.length ? READ_AS[c] : readAs(c);
        if (read > APOSTROPHE) {
          compound |= joint;
          joint = false;
          state = WordHash.add(state, read);
          letters++;
        } else if (read == JOINT) {
          joint = state != WordHash.EMPTY;
        } else if (state != WordHash.EMPTY) {
          word(read == APOSTROPHE ? WordHash.add(state, '\'') : state, compound);
          state = WordHash.EMPTY;
          joint = false;
          compound = false;
        }
        if (c >= 0x1100) {
          script(c);
        }
      }
      word(state, compound);
    }

    /** The language that leads, or empty. */
    String clearest() {
      int best = 0;
      for (int i = 1; i < counts.length; i++) {
        best = counts[i] > counts[best] ? i : best;
      }
      int next = 0;
      for (int i = 0; i < counts.length; i++) {
        next = i == best ? next : Math.max(next, counts[i]);
      }
      int own = Math.max(kana + ideographs, hangul);
      int script = own / LETTERS_PER_WORD;
      if (script > counts[best]) {
        String name = hangul == own ? "ko" : isJapanese() ? "ja" : "zh";
        return leads(script, counts[best]) ? name : "";
      }
      return leads(counts[best], Math.max(next, script)) ? WORDS.name(best) : "";
    }

    private boolean leads(int best, int next) {
      int lead = best - next;
      return best >= LEAST && best * SPARSE >= letters && lead >= LEAD && lead * 10 >= best;
    }

    // A Chinese text may name a Japanese product; a Japanese sentence has kana for its grammar.
    private boolean isJapanese() {
      return kana * 8 >= kana + ideographs;
    }

    // "e" of "e-mail", "de" of "example.de" and "w" of "m/w/d" are not function words.
    private void word(long state, boolean compound) {
      if (state != WordHash.EMPTY && !compound) {
        int found = WORDS.languagesOf(WordHash.mix(state));
        for (int rest = found; rest != 0; rest &= rest - 1) {
          counts[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
    }

    private void script(char c) {
      if (between(c, 0x3041, 0x30FF) || between(c, 0x31F0, 0x31FF) || between(c, 0xFF66, 0xFF9F)) {
        kana++;
      } else if (between(c, 0x4E00, 0x9FFF)
          || between(c, 0x3400, 0x4DBF)
          || between(c, 0xF900, 0xFAFF)) {
        ideographs++;
      } else if (between(c, 0xAC00, 0xD7A3)) {
        hangul++;
      }
    }

    private static boolean between(char c, int first, int last) {
      return c >= first && c <= last;
    }

    private static char readAs(char c) {
      if (c == '\'' || c == '\u2019' || c == '\u02BC') {
        return APOSTROPHE;
      }
      if (Character.isLetterOrDigit(c)) {
        return Character.toLowerCase(c);
      }
      return "-_./\\:@*+&#\u2010\u2011".indexOf(c) >= 0 ? JOINT : GAP;
    }
  }
}
