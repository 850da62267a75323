package dev.roundtable.emphasis;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Derivation;
import java.util.List;

/**
 * The derivations of what companies ask for and test, in the order in which they read one another.
 */
public final class EmphasisStage {
  private EmphasisStage() {}

  public static List<Derivation> derivations(Guide guide) {
    return List.of(
        new TechStack(guide),
        new SpecialtyStack(guide),
        new SkillPairs(guide),
        new DomainEmphasis(guide),
        new RoundFocusTable(guide),
        new LoopFacts(guide),
        new PracticeSets(guide));
  }
}
