package dev.roundtable.compensation;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Derivation;
import java.util.List;

/** The derivations of pay, in the order in which they read one another. */
public final class CompensationStage {
  private CompensationStage() {}

  public static List<Derivation> derivations(Guide guide) {
    return List.of(
        new CompDistributions(),
        new CompByYear(),
        new CompEstimates(guide),
        new MarketFactors(guide));
  }
}
