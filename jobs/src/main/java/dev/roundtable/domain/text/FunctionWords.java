package dev.roundtable.domain.text;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The function words of {@code language/function_words.yaml}: for the hash of a word, the languages
 * it belongs to. Words of a text can so be looked up without copying them.
 */
final class FunctionWords {

  /** Open addressing: a slot of an unused word has no languages. */
  private static final int SLOTS = 1 << 13;

  private final List<String> languages = new ArrayList<>();
  private final int told;
  private final long[] words = new long[SLOTS];
  private final int[] masks = new int[SLOTS];

  FunctionWords() {
    Map<String, Map<String, String>> lists =
        PackagedFile.yaml("language/function_words.yaml", new TypeReference<>() {});
    lists.get("languages").forEach(this::add);
    told = languages.size();
    lists.get("neighbours").forEach(this::add);
  }

  /** How many languages there are, neighbours included. */
  int languages() {
    return languages.size();
  }

  /** The name of a language by its bit, empty for a neighbour. */
  String name(int language) {
    return language < told ? languages.get(language) : "";
  }

  /** The languages, as bits, that have the word of this hash. */
  int languagesOf(long word) {
    return masks[slot(word)];
  }

  private void add(String language, String list) {
    int bit = 1 << languages.size();
    languages.add(language);
    for (String word : WordSet.of(list)) {
      long state = WordHash.EMPTY;
      for (int i = 0; i < word.length(); i++) {
        state = WordHash.add(state, word.charAt(i));
      }
      int slot = slot(WordHash.mix(state));
      words[slot] = WordHash.mix(state);
      masks[slot] |= bit;
    }
  }

  private int slot(long word) {
    int slot = (int) word & (SLOTS - 1);
    while (masks[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }
}
