package dev.roundtable.parse;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Vocabularies;
import dev.roundtable.table.Derivation;
import java.util.List;

/** The derivations of this stage, in the order in which they read one another. */
public final class ParseStage {
  private ParseStage() {}

  public static List<Derivation> derivations(Guide guide) {
    String version = guide.version();
    return List.of(
        new RecordParser(
            "bronze.raw_posting",
            "silver.parsed_posting",
            postingMethod(guide),
            new PostingFacts()),
        new RecordParser(
            "bronze.raw_offer",
            "silver.parsed_offer",
            methodOf("parsed_offer/2", guide),
            new OfferSampleFacts()),
        new RecordParser(
            "bronze.raw_report",
            "silver.parsed_report",
            methodOf("parsed_report/2", guide),
            new ReportFacts()),
        new Postings(version),
        PostingDetails.skills(),
        PostingDetails.salaries(),
        new Offers(version),
        new ReportRounds(version));
  }

  /** Names how postings are read; to be raised with every change of it. */
  static String postingMethod(Guide guide) {
    return methodOf("parsed_posting/3", guide);
  }

  private static String methodOf(String name, Guide guide) {
    return "%s guide=%s words=%s".formatted(name, guide.version(), Vocabularies.version());
  }
}
