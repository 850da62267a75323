package dev.roundtable.cli;

import dev.roundtable.compensation.CompensationStage;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.emphasis.EmphasisStage;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.ReferenceTable;
import dev.roundtable.pages.PagesStage;
import dev.roundtable.parse.ParseStage;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The registry: every derivation, by stage, and every table. */
final class Derivations {
  private static final List<Table> WRITTEN_BY_STAGES =
      List.of(
          Table.of("bronze.landing_object"),
          Table.of("bronze.rejected_record"),
          Table.of("gold.release"));

  private Derivations() {}

  static List<Derivation> reference(Guide guide) {
    return ReferenceTable.all(guide);
  }

  static List<Derivation> parse(Guide guide) {
    return ParseStage.derivations(guide);
  }

  static List<Derivation> derive(Guide guide) {
    List<Derivation> derivations = new ArrayList<>(CompensationStage.derivations(guide));
    derivations.addAll(EmphasisStage.derivations(guide));
    derivations.add(PagesStage.siteFacts());
    return derivations;
  }

  static List<Derivation> pages(Guide guide) {
    return List.of(PagesStage.pages(guide));
  }

  static List<Derivation> all(Guide guide) {
    List<Derivation> all = new ArrayList<>(reference(guide));
    all.addAll(parse(guide));
    all.addAll(derive(guide));
    all.addAll(pages(guide));
    return all;
  }

  /** Every table, layer by layer. */
  static List<Table> tables(Guide guide) {
    Stream<Table> raw = Arrays.stream(Kind.values()).map(Kind::table);
    Stream<Table> derived = all(guide).stream().map(Derivation::writes);
    return Stream.of(WRITTEN_BY_STAGES.stream(), raw, derived)
        .flatMap(tables -> tables)
        .sorted()
        .toList();
  }
}
