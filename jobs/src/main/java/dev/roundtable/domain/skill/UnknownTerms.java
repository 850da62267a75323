package dev.roundtable.domain.skill;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.skill.Sightings.Mention;
import dev.roundtable.domain.text.FoldedText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in lists beside skills that the catalogue knows, and is not in it: of "Spark,
 * Foo and dbt" that is Foo. What it gives is proposed to a person; that everyday words are among it
 * is expected, and shows when one counts how often else they are written.
 */
public final class UnknownTerms {
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;
  private static final int SHORTEST_PLAIN = 3;
  private static final String BREAKS = "\n\r.!?:•";
  private static final String SEPARATORS = ",;/()|&";

  private final Lexicon lexicon;

  public UnknownTerms(Guide guide) {
    this.lexicon = new Lexicon(guide.skills());
  }

  /** The terms of a text as they are written there, each once, in the order of the text. */
  public Set<String> in(String text) {
    Set<String> terms = new LinkedHashSet<>();
    List<Item> list = new ArrayList<>();
    for (Item item :
        new Splitter(text, new Sightings(FoldedText.of(text), lexicon).mentions()).items()) {
      if (item.opensList()) {
        addTerms(text, list, terms);
        list.clear();
      }
      list.add(item);
    }
    addTerms(text, list, terms);
    return terms;
  }

  /**
   * What stands between two separators.
   *
   * @param known a skill of the catalogue is in it
   * @param opensList it has no neighbour before it
   */
  private record Item(int start, int end, boolean known, boolean opensList) {}

  // What follows a skill may go on after its name ("Foo for streaming"), what precedes one may
  // begin before it ("experience with Foo").
  private static void addTerms(String text, List<Item> list, Set<String> terms) {
    boolean beside = false;
    for (Item item : list) {
      String term = beside && !item.known() ? leadingName(words(text, item)) : "";
      beside = item.known() || !term.isEmpty();
      add(term, terms);
    }
    beside = false;
    for (int i = list.size() - 1; i >= 0; i--) {
      Item item = list.get(i);
      String term = beside && !item.known() ? trailingName(words(text, item)) : "";
      beside = item.known() || !term.isEmpty();
      add(term, terms);
    }
  }

  private static void add(String term, Set<String> terms) {
    if (term.length() >= SHORTEST && term.length() <= LONGEST) {
      terms.add(term);
    }
  }

  private static List<String> words(String text, Item item) {
    String words = text.substring(item.start(), item.end()).strip();
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
  }

  private static String leadingName(List<String> words) {
    int end = 0;
    while (end < words.size() && isName(words.get(end))) {
      end++;
    }
    return name(words, 0, end);
  }

  private static String trailingName(List<String> words) {
    int start = words.size();
    while (start > 0 && isName(words.get(start - 1))) {
      start--;
    }
    return name(words, start, words.size());
  }

  private static String name(List<String> words, int start, int end) {
    boolean plain = words.size() == 1 && words.get(0).length() >= SHORTEST_PLAIN;
    if (plain && words.get(0).chars().allMatch(Character::isLowerCase)) {
      return words.get(0);
    }
    return end - start > MOST_WORDS ? "" : String.join(" ", words.subList(start, end));
  }

  /** True for a word with a capital, or with a digit among its letters. */
  private static boolean isName(String word) {
    boolean letters = word.chars().anyMatch(Character::isLetter);
    return letters && word.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /** Cuts a text at separators, "and" and "or", but never within a skill. */
  private static final class Splitter {
    private final String text;
    private final Iterator<Mention> mentions;
    private final List<Item> items = new ArrayList<>();
    private Mention ahead;
    private int start;
    private boolean known;
    private boolean opensList = true;

    Splitter(String text, List<Mention> mentions) {
      this.text = text;
      this.mentions = mentions.iterator();
      this.ahead = this.mentions.hasNext() ? this.mentions.next() : null;
    }

    List<Item> items() {
      int at = 0;
      while (at < text.length()) {
        if (ahead != null && ahead.start() == at) {
          known = true;
          at = Math.max(at + 1, ahead.end());
          ahead = mentions.hasNext() ? mentions.next() : null;
        } else {
          at = step(at);
        }
      }
      close(text.length(), text.length(), true);
      return items;
    }

    private int step(int at) {
      char c = text.charAt(at);
      if (BREAKS.indexOf(c) >= 0 && (c != '.' || isBlank(at + 1))) {
        close(at, at + 1, true);
      } else if (SEPARATORS.indexOf(c) >= 0) {
        close(at, at + 1, false);
      } else if (c == ' ' && isWord("and", at + 1)) {
        close(at, at + 4, false);
        return at + 4;
      } else if (c == ' ' && isWord("or", at + 1)) {
        close(at, at + 3, false);
        return at + 3;
      }
      return at + 1;
    }

    private boolean isWord(String word, int at) {
      return text.startsWith(word, at) && isBlank(at + word.length());
    }

    private boolean isBlank(int at) {
      return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    // ", and" leaves an empty stretch between two separators, which is no item.
    private void close(int end, int next, boolean breaks) {
      if (!text.substring(start, end).isBlank()) {
        items.add(new Item(start, end, known, opensList));
        opensList = false;
      }
      opensList |= breaks;
      known = false;
      start = next;
    }
  }
}
