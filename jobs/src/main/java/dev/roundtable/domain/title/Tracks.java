package dev.roundtable.domain.title;

import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Set;

/** Tells titles of people who manage people from titles of people who do the work. */
final class Tracks {
  private static final Set<String> RANKS =
      WordSet.of(
          """
          director head vp svp avp evp cto cdo supervisor
          """);

  /** "Product manager" manages a product. */
  private static final Set<String> MANAGED_THINGS =
      WordSet.of(
          """
          product program programme project account success marketing community partner case
          office category brand content release delivery engagement relationship campaign property
          event events media sales risk compliance change vendor contract portfolio
          """);

  private Tracks() {}

  static String of(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String before = i == 0 ? "" : tokens.get(i - 1);
      String after = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      if (isManager(tokens, tokens.get(i), before, after)) {
        return "manager";
      }
    }
    return "ic";
  }

  private static boolean isManager(List<String> tokens, String word, String before, String after) {
    return switch (word) {
      case "manager", "mgr" -> !MANAGED_THINGS.contains(before);
      case "sdm" -> true;
      case "vice" -> after.equals("president");
      case "head" -> after.equals("of");
      case "chief" -> tokens.contains("officer");
      default -> RANKS.contains(word) && !before.equals("to");
    };
  }
}
