package dev.roundtable.domain.title;

import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the words of a job title that name a level: "senior", "staff", "iii". */
final class LevelWords {
  private static final int LONGEST_ALIAS = 4;

  /** Nouns of the work that the guide's levels grade. */
  private static final Set<String> CRAFTS =
      WordSet.of(
          """
          engineer engineers engineering developer scientist analyst architect programmer sde swe
          bie sre dba modeler researcher designer technologist statistician consultant mts data
          software analytics machine ml specialist administrator manager
          """);

  private static final Set<String> NUMBERED =
      WordSet.of(
          """
          engineer developer scientist analyst architect programmer sde swe bie sre dba modeler
          administrator designer specialist level researcher de se statistician consultant
          technologist eng
          """);

  private static final Set<String> OTHER_TRADES =
      WordSet.of(
          """
          accountant nurse attorney auditor pharmacist writer physician assistant therapist
          counsel investigator development training accounting physicist psychologist veterinarian
          editor reporter
          """);

  private static final Set<String> LEAD_GOODS =
      WordSet.of(
          """
          generation gen conversion qualification nurturing nurture scoring management time
          capture acquisition routing
          """);

  private static final Set<String> OFFICES =
      WordSet.of(
          """
          director directors vice vp partner general dean counsel professor manager president
          provost head
          """);

  private final Map<String, Level> byAlias = new HashMap<>();
  private final Map<String, Level> byId = new HashMap<>();

  LevelWords(List<Level> levels) {
    for (Level level : levels) {
      byId.put(level.id(), level);
      byAlias.putIfAbsent(Fold.words(level.id()), level);
      level.aliases().forEach(alias -> byAlias.put(Fold.words(alias), level));
    }
    byAlias.remove("");
  }

  /** The level that the words name; empty if none or if they name rivals ("mid or senior"). */
  String of(List<String> tokens) {
    boolean craft = tokens.stream().anyMatch(CRAFTS::contains);
    return settle(words(tokens, craft));
  }

  /** As {@link #of}, for a text that is known to be a level, so that no noun need stand by. */
  String ofLevelText(List<String> tokens) {
    return settle(words(tokens, true));
  }

  /** The level of a numeral behind a noun, "engineer ii"; empty if there is none. */
  String ofNumeral(List<String> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Level level = byAlias.get(tokens.get(i));
      if (level != null && isNumeral(tokens.get(i)) && isNumbered(tokens, i)) {
        return level.id();
      }
    }
    return "";
  }

  /** True if the token is a numeral between 1 and 10, Roman or Arabic. */
  static boolean isNumeral(String token) {
    return token.matches("[ivx]{1,4}|\\d{1,2}");
  }

  private static boolean isNumbered(List<String> tokens, int at) {
    if (NUMBERED.contains(tokens.get(at - 1))) {
      return true;
    }
    // "Data Engineer, Streaming II": one-letter endings are too often something else.
    return at == tokens.size() - 1
        && tokens.get(at).length() > 1
        && tokens.subList(0, at).stream().anyMatch(NUMBERED::contains);
  }

  private List<Level> words(List<String> tokens, boolean craft) {
    List<Level> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = longestAlias(tokens, at);
      if (length > 0 && counts(tokens, at, length, craft)) {
        found.add(byAlias.get(String.join(" ", tokens.subList(at, at + length))));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int longestAlias(List<String> tokens, int at) {
    for (int length = Math.min(LONGEST_ALIAS, tokens.size() - at); length > 0; length--) {
      String phrase = String.join(" ", tokens.subList(at, at + length));
      if (byAlias.containsKey(phrase) && !isNumeral(phrase) && !isCode(phrase)) {
        return length;
      }
    }
    return 0;
  }

  // "l6" or "ic5" mean different things at different companies.
  private static boolean isCode(String phrase) {
    return phrase.matches("[a-z]{1,3} ?\\d{1,2}");
  }

  private static boolean counts(List<String> tokens, int at, int length, boolean craft) {
    String word = tokens.get(at);
    String before = at == 0 ? "" : tokens.get(at - 1);
    String after = at + length < tokens.size() ? tokens.get(at + length) : "";
    if (OTHER_TRADES.contains(after)) {
      return false;
    }
    return switch (word) {
      case "lead" -> craft && !LEAD_GOODS.contains(after);
      case "staff" -> craft && !before.equals("of") && !before.equals("technical");
      case "principal" -> craft && !before.equals("vice") && !before.equals("school");
      case "associate" -> craft && !OFFICES.contains(after) && !isShopAssociate(before);
      default -> true;
    };
  }

  private static boolean isShopAssociate(String before) {
    return Set.of("sales", "retail", "warehouse", "store", "research", "clinical").contains(before);
  }

  // "Senior staff" is staff; other mixtures leave it open.
  private static String settle(List<Level> found) {
    List<Level> distinct = found.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return "";
    }
    Level top = distinct.stream().max(Comparator.comparingInt(Level::rank)).orElseThrow();
    boolean agree =
        distinct.stream().allMatch(level -> level.equals(top) || level.id().equals("senior"));
    boolean raised = distinct.size() == 1 || (agree && !top.id().equals("senior"));
    return raised ? top.id() : "";
  }
}
