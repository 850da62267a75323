package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Credibility;
import dev.roundtable.domain.stats.Shrinkage;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.domain_emphasis}: how much of what current postings ask for belongs to each domain.
 * Each cluster spreads one vote over the domains of its skills; a scope's mean vote is shrunk to
 * its parent: a company to all companies, a company's level to what its other levels and the level
 * of all companies let expect.
 */
final class DomainEmphasis implements Derivation {
  private static final int TOP_SKILLS = 5;

  private final Guide guide;

  DomainEmphasis(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.domain_emphasis");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.posting"), Input.asOf("silver.posting_skill"));
  }

  @Override
  public String method() {
    return "domain_emphasis/2 required=1 unlabelled=0.75 preferred=0.5 k=%.0f..%.0f guide=%s"
        .formatted(
            Credibility.SMALLEST_CONCENTRATION, Shrinkage.LARGEST_CONCENTRATION, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Dataset<Row> skills =
        CurrentPostings.scoped(
            CurrentPostings.clusterSkills(
                    inputs.get("silver.posting"), inputs.get("silver.posting_skill"), guide)
                .join(skillDomains(inputs.spark()), "skill_id"));
    Dataset<Row> votes = votes(skills);
    Dataset<Row> overall =
        votes
            .filter(
                col("company_id")
                    .equalTo(CurrentPostings.ALL)
                    .and(col("level").equalTo(CurrentPostings.ALL)))
            .agg(byDomain().as("overall"));
    Dataset<Row> companies =
        votes
            .filter(col("level").equalTo(CurrentPostings.ALL))
            .groupBy("company_id")
            .agg(byDomain().as("company_votes"), max("cluster_count").as("company_cluster_count"));
    Dataset<Row> scopes =
        votes
            .join(topSkills(skills), new String[] {"company_id", "level", "domain_id"}, "left")
            .join(companies, "company_id")
            .crossJoin(overall);
    List<String> domains = guide.domains().stream().map(Domain::id).toList();
    return Groups.map(
        scopes,
        List.of("level"),
        List.of("company_id", "domain_id"),
        schema,
        level -> new LevelEmphasis(domains, level).rows(new RowBuilder(schema)));
  }

  private static Column byDomain() {
    return map_from_entries(collect_list(struct("domain_id", "vote_sum")));
  }

  private Dataset<Row> skillDomains(SparkSession spark) {
    List<Row> rows =
        guide.skills().stream()
            .map(skill -> RowFactory.create(skill.id(), skill.domain()))
            .toList();
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("skill_id", DataTypes.StringType)
            .add("domain_id", DataTypes.StringType));
  }

  /** One row per (scope, domain): the sum of the clusters' votes, and how many clusters vote. */
  private static Dataset<Row> votes(Dataset<Row> skills) {
    Column weight =
        when(col("strength").equalTo(3), 1.0).when(col("strength").equalTo(2), 0.75).otherwise(0.5);
    Column whole = sum(weight).over(Window.partitionBy("company_id", "level", "cluster_id"));
    Dataset<Row> sizes =
        skills
            .groupBy("company_id", "level")
            .agg(countDistinct("cluster_id").cast("int").as("cluster_count"));
    return skills
        .withColumn("weight", weight)
        .withColumn("whole", whole)
        .groupBy("company_id", "level", "domain_id", "cluster_id")
        // Weights are quarters, so their sums are exact in any order; only then one division.
        .agg(sum("weight").divide(max("whole")).as("vote"))
        .transform(DomainEmphasis::summedInOrder)
        .join(sizes, new String[] {"company_id", "level"});
  }

  /** Floating-point sums depend on their order; a sorted list makes them the same in every run. */
  private static Dataset<Row> summedInOrder(Dataset<Row> votes) {
    return votes
        .groupBy("company_id", "level", "domain_id")
        .agg(array_sort(collect_list("vote")).as("votes"))
        .selectExpr(
            "company_id",
            "level",
            "domain_id",
            "aggregate(votes, 0D, (total, vote) -> total + vote) AS vote_sum",
            "aggregate(votes, 0D, (total, vote) -> total + vote * vote) AS square_sum");
  }

  private static Dataset<Row> topSkills(Dataset<Row> skills) {
    return skills
        .groupBy("company_id", "level", "domain_id", "skill_id")
        .agg(count(lit(1)).as("n"))
        .withColumn(
            "position",
            row_number()
                .over(
                    Window.partitionBy("company_id", "level", "domain_id")
                        .orderBy(col("n").desc(), col("skill_id"))))
        .filter(col("position").leq(TOP_SKILLS))
        .groupBy("company_id", "level", "domain_id")
        .agg(
            array_sort(collect_list(struct("position", "skill_id")))
                .getField("skill_id")
                .as("top_skills"));
  }
}
