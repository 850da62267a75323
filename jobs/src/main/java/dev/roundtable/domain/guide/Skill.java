package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A tool, language or practice that postings name.
 *
 * @param kind what it is: language, engine, warehouse, lake, orchestrator, streaming, bi, cloud,
 *     quality, catalogue, database, practice, ...; {@code work} is the job itself
 * @param aliases spellings; matched without regard to case unless listed in {@code exactAliases}
 * @param exactAliases spellings that count only in exactly this case ("Go", "R", "REST")
 * @param ambiguous true if the spellings are also everyday words, so that a match needs
 *     corroboration
 * @param corroboration words near the match that prove an ambiguous skill ("golang", "pyspark");
 *     any other unambiguous skill in the same list or sentence proves it too
 * @param guideSlug page of the tool guide, empty if there is none
 */
public record Skill(
    String id,
    String name,
    String domain,
    String kind,
    List<String> aliases,
    List<String> exactAliases,
    boolean ambiguous,
    List<String> corroboration,
    String guideSlug)
    implements Serializable {

  public Skill {
    aliases = List.copyOf(aliases);
    exactAliases = List.copyOf(exactAliases);
    corroboration = List.copyOf(corroboration);
  }

  /**
   * True of what every such job is about: it counts as a subject, but nobody asks for it as a tool.
   */
  public boolean isTheWorkItself() {
    return kind.equals("work");
  }
}
