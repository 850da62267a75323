package dev.roundtable.domain.salary;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import dev.roundtable.domain.text.PhraseAutomaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The vocabulary of pay: what the words around an amount say, and the words for periods. */
final class PayWords {
  private static final Map<String, List<String>> LISTS =
      PackagedFile.yaml("text/pay.yaml", new TypeReference<>() {});
  private static final List<Integer> SORTS = new ArrayList<>();
  private static final PhraseAutomaton AUTOMATON = automaton();
  private static final Map<String, Period> PERIOD_NOUNS = periods("_nouns");
  private static final Map<String, Period> PERIOD_OTHERS = periods("_others");

  /** Between an amount and its period these tie the one to the other. */
  static final Set<String> CONNECTORS = Set.copyOf(LISTS.get("connectors"));

  /** These may stand between an amount and its period. */
  static final Set<String> FILLERS = Set.copyOf(LISTS.get("fillers"));

  /** Around the name of a place these belong to the sentence. */
  static final Set<String> AROUND_PLACE = Set.copyOf(LISTS.get("around_place"));

  /** A label with one of these names no place. */
  static final Set<String> NO_PLACE = Set.copyOf(LISTS.get("no_place"));

  private PayWords() {}

  /** What a word may say, as bits. */
  enum Sort {
    PAY(1),
    RANGE(2),
    OTHER(4),
    TOTAL(8),
    BASE(16),
    ASIDE(32);

    private final int bit;

    Sort(int bit) {
      this.bit = bit;
    }

    boolean isIn(int sorts) {
      return (sorts & bit) != 0;
    }
  }

  /** Receives the words of a clause in the order of their ends. */
  @FunctionalInterface
  interface Sink {
    void word(int sorts, int start, int end);
  }

  static void scan(String clause, Sink sink) {
    AUTOMATON.scanWords(clause, (phrase, start, end) -> sink.word(SORTS.get(phrase), start, end));
  }

  /** The period that a folded noun names, "year"; null if none. */
  static Period periodNoun(String word) {
    return PERIOD_NOUNS.get(word);
  }

  /** The period that a folded adverb, adjective or compound names, "yearly"; null if none. */
  static Period periodOther(String word) {
    return PERIOD_OTHERS.get(word);
  }

  private static PhraseAutomaton automaton() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    for (Sort sort : Sort.values()) {
      for (String phrase : LISTS.get(sort.name().toLowerCase(Locale.ROOT))) {
        int number = builder.add(phrase);
        if (number == SORTS.size()) {
          SORTS.add(sort.bit);
        } else {
          SORTS.set(number, SORTS.get(number) | sort.bit);
        }
      }
    }
    return builder.build();
  }

  private static Map<String, Period> periods(String list) {
    Map<String, Period> periods = new HashMap<>();
    for (Period period : Period.values()) {
      LISTS.get(period.id() + list).forEach(word -> periods.put(word, period));
    }
    return Map.copyOf(periods);
  }
}
