package dev.roundtable.ingest;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The guide content as tables, so that an analyst can join it. */
public final class ReferenceTable implements Derivation {
  private final Table writes;
  private final Guide guide;
  private final Function<RowBuilder, Stream<Row>> rows;

  private ReferenceTable(String writes, Guide guide, Function<RowBuilder, Stream<Row>> rows) {
    this.writes = Table.of(writes);
    this.guide = guide;
    this.rows = rows;
  }

  /** All reference tables of a guide. */
  public static List<Derivation> all(Guide guide) {
    return List.of(
        of("reference.company", guide, guide.companies(), ReferenceTable::company),
        new ReferenceTable("reference.ladder_level", guide, row -> ladder(guide, row)),
        of(
            "reference.metro",
            guide,
            guide.metros(),
            (row, metro) ->
                row.set("metro_id", metro.id())
                    .set("name", metro.name())
                    .set("label", metro.label())
                    .set("region", metro.region())
                    .set("country", metro.country())
                    .set("editorial_factor", metro.factor())),
        of(
            "reference.skill",
            guide,
            guide.skills(),
            (row, skill) ->
                row.set("skill_id", skill.id())
                    .set("name", skill.name())
                    .set("domain_id", skill.domain())
                    .set("kind", skill.kind())
                    .set(
                        "aliases",
                        Stream.concat(skill.aliases().stream(), skill.exactAliases().stream())
                            .toList())
                    .set("ambiguous", skill.ambiguous())
                    .set("guide_slug", skill.guideSlug())),
        of(
            "reference.domain",
            guide,
            guide.domains(),
            (row, domain) ->
                row.set("domain_id", domain.id())
                    .set("name", domain.name())
                    .set("prior", domain.prior())),
        of(
            "reference.problem",
            guide,
            guide.problems(),
            (row, problem) ->
                row.set("problem_id", problem.id())
                    .set("title", problem.title())
                    .set("domain_id", problem.domain())
                    .set("levels", problem.levels())
                    .set("skills", problem.skills())
                    .set("difficulty", problem.difficulty())));
  }

  private static <T> Derivation of(
      String table, Guide guide, List<T> entries, BiFunction<RowBuilder, T, RowBuilder> fill) {
    return new ReferenceTable(
        table,
        guide,
        row ->
            entries.stream()
                .map(
                    entry -> fill.apply(row, entry).set("guide_version", guide.version()).build()));
  }

  private static RowBuilder company(RowBuilder row, Company company) {
    return row.set("company_id", company.id())
        .set("name", company.name())
        .set("slug", company.slug())
        .set("aliases", company.aliases())
        .set("reference_metro_id", company.referenceMetro())
        .set("stages", company.stages())
        .set("locations", company.locations());
  }

  private static Stream<Row> ladder(Guide guide, RowBuilder row) {
    return guide.companies().stream()
        .flatMap(company -> company.ladder().stream().map(rung -> rung(row, guide, company, rung)));
  }

  private static Row rung(RowBuilder row, Guide guide, Company company, Company.Rung rung) {
    Company.Band band = company.band(rung.level()).orElse(null);
    return row.set("company_id", company.id())
        .set("ladder_code", rung.code())
        .set("level", rung.level())
        .set("aliases", rung.aliases())
        .set("valid_from", rung.validFrom())
        .set("valid_to", rung.validTo())
        .set("base_from", band == null ? null : band.base().from())
        .set("base_to", band == null ? null : band.base().to())
        .set("total_from", band == null ? null : band.total().from())
        .set("total_to", band == null ? null : band.total().to())
        .set("currency", band == null ? null : band.currency())
        .set("guide_version", guide.version())
        .build();
  }

  @Override
  public Table writes() {
    return writes;
  }

  @Override
  public List<Input> reads() {
    return List.of();
  }

  @Override
  public String method() {
    return "reference/1 guide=" + guide.version();
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes).derivedSchema();
    return inputs.spark().createDataFrame(rows.apply(new RowBuilder(schema)).toList(), schema);
  }
}
