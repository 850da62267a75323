package dev.roundtable.domain.title;

import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Set;

/** Tells titles of people who manage people from titles of people who do the work. */
final class Tracks {
  private static final Set<String> RANKS =
      WordSet.of(
          """
          director vp svp avp evp cto cdo supervisor sdm directeur directrice directora diretor
          diretora direktor gerente leiter leiterin teamleiter teamleiterin teamleitung
          gruppenleiter gruppenleiterin gruppenleitung abteilungsleiter abteilungsleiterin
          abteilungsleitung bereichsleiter bereichsleiterin bereichsleitung leitung responsable
          responsabile jefe jefa coordenador coordenadora hoofd afdelingshoofd teamleider kierownik
          """);

  /** Behind these words stands a person whom the job serves. */
  private static final Set<String> SERVING = Set.of("to", "under", "reporting");

  /** "Product manager" manages a product. */
  private static final Set<String> MANAGED_THINGS =
      WordSet.of(
          """
          product program programme project account success marketing community partner case
          office category brand content release delivery engagement relationship campaign property
          event events media sales risk compliance change vendor contract portfolio customer client
          incident projet proyecto proyectos projeto projetos produit producto productos produto
          produtos prodotto progetto contas cuentas
          """);

  private static final Set<String> OF = Set.of("de", "du", "do", "di");

  private Tracks() {}

  /** {@code manager} or {@code ic}. */
  static String of(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      // "Chief of Staff to the VP of Data", but "Contract to hire".
      if (i > 0 && SERVING.contains(tokens.get(i)) && !at(tokens, i + 1).equals("hire")) {
        return "ic";
      }
      if (isManager(tokens, i)) {
        return "manager";
      }
    }
    return "ic";
  }

  private static boolean isManager(List<String> tokens, int i) {
    String before = at(tokens, i - 1);
    String after = at(tokens, i + 1);
    return switch (tokens.get(i)) {
      case "manager", "mgr" -> !MANAGED_THINGS.contains(before);
      case "vice" -> after.equals("president");
      // "Head - Data Engineering", but "Head Data Engineer".
      case "head" -> after.equals("of") || (i == 0 && !tokens.contains("engineer"));
      case "chief" -> tokens.contains("officer");
      default -> RANKS.contains(tokens.get(i)) && !managesThing(after, at(tokens, i + 2));
    };
  }

  // "Gerente de proyecto" is a project manager.
  private static boolean managesThing(String after, String thing) {
    return OF.contains(after) && MANAGED_THINGS.contains(thing);
  }

  private static String at(List<String> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
  }
}
