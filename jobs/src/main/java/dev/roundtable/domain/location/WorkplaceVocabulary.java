package dev.roundtable.domain.location;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The phrases by which texts say where work is done, and where they stand in a text. */
final class WorkplaceVocabulary {
  private final PhraseAutomaton phrases;
  private final List<Set<Kind>> kinds = new ArrayList<>();

  WorkplaceVocabulary() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    load()
        .forEach(
            (kind, list) -> WordSet.phrases(list).forEach(phrase -> add(builder, kind, phrase)));
    this.phrases = builder.build();
  }

  /** What a phrase is to the question; {@link WorkplaceParser} goes by them. */
  enum Kind {
    REMOTE,
    REMOTE_WORK,
    ANYWHERE,
    SPAN,
    HYBRID,
    REMOTE_WORD,
    HYBRID_WORD,
    TELEWORK_WORD,
    OFFICE,
    HOME,
    PART,
    WEEKDAY,
    FULL_WEEK,
    DAYS,
    PERCENT,
    LABEL,
    RARE,
    ABSENCE,
    TALK,
    HIRING,
    PASSING,
    TECH,
    NOT,
    WHEN,
    OTHER
  }

  /** A phrase in a text. */
  record Hit(Set<Kind> kinds, int start, int end) {
    boolean is(Kind kind) {
      return kinds.contains(kind);
    }
  }

  /** The phrases of a text in order, without those inside longer ones. */
  List<Hit> find(String text) {
    Deque<Hit> hits = new ArrayDeque<>();
    phrases.scan(
        text,
        (phrase, start, end) -> {
          if (isWhole(text, start, end)) {
            keepLongest(hits, new Hit(kinds.get(phrase), start, end));
          }
        });
    return List.copyOf(hits);
  }

  private static void keepLongest(Deque<Hit> hits, Hit hit) {
    while (!hits.isEmpty() && hits.peekLast().start() >= hit.start()) {
      if (hits.peekLast().start() == hit.start() && hits.peekLast().end() == hit.end()) {
        return;
      }
      hits.removeLast();
    }
    // Of phrases with one end the longest comes first.
    if (hits.isEmpty() || hits.peekLast().end() < hit.end()) {
      hits.addLast(hit);
    }
  }

  private static boolean isWhole(String text, int start, int end) {
    boolean opens =
        start == 0
            || !Fold.isWord(text.charAt(start - 1))
            || !Fold.isWord(Fold.of(text.charAt(start)));
    boolean closes =
        end == text.length()
            || !Fold.isWord(text.charAt(end))
            || !Fold.isWord(Fold.of(text.charAt(end - 1)));
    return opens && closes;
  }

  private void add(PhraseAutomaton.Builder builder, Kind kind, String phrase) {
    int number = builder.add(phrase);
    if (number == kinds.size()) {
      kinds.add(EnumSet.noneOf(Kind.class));
    }
    kinds.get(number).add(kind);
  }

  private static Map<Kind, String> load() {
    Map<Kind, String> lists = new EnumMap<>(Kind.class);
    PackagedFile.yaml("location/workplace.yaml", new TypeReference<Map<String, String>>() {})
        .forEach((name, list) -> lists.put(Kind.valueOf(name.toUpperCase(Locale.ROOT)), list));
    return lists;
  }
}
