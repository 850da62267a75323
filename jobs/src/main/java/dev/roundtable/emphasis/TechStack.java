package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.tech_stack}: the share of current posting clusters that require a skill, by company
 * and level, beside what it was 90 days earlier.
 */
final class TechStack implements Derivation {
  private static final List<String> SCOPE = List.of("company_id", "level");
  private static final List<String> TAKEN =
      List.of("company_id", "level", "share_before", "cluster_count_before");

  private final Guide guide;

  TechStack(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.tech_stack");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.posting"), Input.asOf("silver.posting_skill"));
  }

  @Override
  public String method() {
    return "tech_stack/4 clusters=%d interval=wilson%.2f guide=%s"
        .formatted(SkillShares.FEWEST_CLUSTERS, SkillShares.CONFIDENCE, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Dataset<Row> counts =
        SkillShares.counts(
            clusters(inputs, CurrentPostings.NOW), skills(inputs, CurrentPostings.NOW), SCOPE);
    Dataset<Row> everywhere =
        counts
            .filter(col("company_id").equalTo(CurrentPostings.ALL))
            .select(
                col("level"),
                col("skill_id"),
                col("required_count").divide(col("cluster_count")).as("share_everywhere"));
    return Groups.map(
        counts
            .join(everywhere, new String[] {"level", "skill_id"}, "left")
            .transform(now -> withShareBefore(now, inputs)),
        SCOPE,
        List.of("skill_id"),
        schema,
        scope -> SkillShares.ranked(scope, TAKEN, new RowBuilder(schema)));
  }

  private Dataset<Row> clusters(Frames inputs, String when) {
    return CurrentPostings.scoped(
        CurrentPostings.clusters(inputs.get("silver.posting"), guide, when));
  }

  private Dataset<Row> skills(Frames inputs, String when) {
    return CurrentPostings.scoped(
        CurrentPostings.clusterSkills(
            inputs.get("silver.posting"), inputs.get("silver.posting_skill"), guide, when));
  }

  /** The share 90 days earlier: 0 if no posting required it then, null if there were too few. */
  private Dataset<Row> withShareBefore(Dataset<Row> now, Frames inputs) {
    Dataset<Row> before = clusters(inputs, CurrentPostings.EARLIER);
    Dataset<Row> sizes =
        SkillShares.sizes(before, SCOPE).withColumnRenamed("cluster_count", "cluster_count_before");
    Dataset<Row> counts =
        SkillShares.counts(before, skills(inputs, CurrentPostings.EARLIER), SCOPE)
            .select(
                col("company_id"),
                col("level"),
                col("skill_id"),
                col("required_count").as("required_before"));
    return now.join(sizes, new String[] {"company_id", "level"}, "left")
        .join(counts, new String[] {"company_id", "level", "skill_id"}, "left")
        .withColumn(
            "share_before",
            coalesce(col("required_before"), lit(0)).divide(col("cluster_count_before")));
  }
}
