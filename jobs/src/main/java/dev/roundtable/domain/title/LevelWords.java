package dev.roundtable.domain.title;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the words of a job title that name a level: "senior", "staff", "iii". */
final class LevelWords {
  private static final int LONGEST_ALIAS = 4;
  private static final Pattern CODE = Pattern.compile("[a-z]{1,3} ?\\d{1,2}");
  private static final Set<String> JOINTS = Set.of("or", "to", "and");

  private final Map<String, Level> byAlias = new HashMap<>();

  LevelWords(List<Level> levels) {
    for (Level level : levels) {
      byAlias.putIfAbsent(Fold.words(level.id()), level);
      level.aliases().forEach(alias -> byAlias.put(Fold.words(alias), level));
    }
    byAlias.remove("");
  }

  /** The level that the words name; empty if none or if they name rivals ("mid or senior"). */
  String of(List<String> tokens) {
    return settle(words(tokens, LevelContext.hasCraft(tokens)), tokens);
  }

  /** As {@link #of}, for a text that is known to be a level, so that no noun need stand by. */
  String ofLevelText(List<String> tokens) {
    return settle(words(tokens, true), tokens);
  }

  /** The level of a numeral behind a noun, "engineer ii"; empty if there is none. */
  String ofNumeral(List<String> tokens) {
    return Numerals.in(tokens)
        .flatMap(numeral -> Optional.ofNullable(byAlias.get(numeral)))
        .map(Level::id)
        .orElse("");
  }

  /** The words of a title that name its level, those of a mixture apart by blanks. */
  String phrase(List<String> tokens) {
    List<Named> named = words(tokens, LevelContext.hasCraft(tokens));
    return named.isEmpty()
        ? Numerals.in(tokens).orElse("")
        : named.stream()
            .map(word -> String.join(" ", tokens.subList(word.start(), word.end())))
            .collect(Collectors.joining(" "));
  }

  /** A level word of a title: the tokens from start to end. */
  private record Named(Level level, int start, int end) {}

  private List<Named> words(List<String> tokens, boolean craft) {
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = longestAlias(tokens, at);
      if (length > 0 && LevelContext.counts(tokens, at, length, craft)) {
        String phrase = String.join(" ", tokens.subList(at, at + length));
        found.add(new Named(byAlias.get(phrase), at, at + length));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int longestAlias(List<String> tokens, int at) {
    for (int length = Math.min(LONGEST_ALIAS, tokens.size() - at); length > 0; length--) {
      String phrase = String.join(" ", tokens.subList(at, at + length));
      if (byAlias.containsKey(phrase) && !Numerals.isNumeral(phrase) && !isCode(phrase)) {
        return length;
      }
    }
    return 0;
  }

  // "l6" or "ic5" mean different things at different companies.
  private static boolean isCode(String phrase) {
    return CODE.matcher(phrase).matches();
  }

  // "Senior staff" is staff; other mixtures, "senior or staff" among them, leave it open.
  private static String settle(List<Named> found, List<String> tokens) {
    List<Level> distinct = found.stream().map(Named::level).distinct().toList();
    if (distinct.isEmpty() || (distinct.size() > 1 && isChoice(found, tokens))) {
      return "";
    }
    Level top = distinct.stream().max(Comparator.comparingInt(Level::rank)).orElseThrow();
    boolean agree =
        distinct.stream().allMatch(level -> level.equals(top) || level.id().equals("senior"));
    boolean raised = distinct.size() == 1 || (agree && !top.id().equals("senior"));
    return raised ? top.id() : "";
  }

  private static boolean isChoice(List<Named> found, List<String> tokens) {
    for (int i = 1; i < found.size(); i++) {
      List<String> between = tokens.subList(found.get(i - 1).end(), found.get(i).start());
      boolean joined = !between.isEmpty() && JOINTS.containsAll(between);
      if (joined && !found.get(i).level().equals(found.get(i - 1).level())) {
        return true;
      }
    }
    return false;
  }
}
