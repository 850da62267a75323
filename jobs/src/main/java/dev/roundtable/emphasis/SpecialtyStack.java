package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.specialty_stack}: the share of current posting clusters of a role or specialty that
 * require a skill, over all companies and levels.
 */
final class SpecialtyStack implements Derivation {
  private static final List<String> SCOPE = List.of("specialty_id");

  private final Guide guide;

  SpecialtyStack(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.specialty_stack");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.posting"), Input.asOf("silver.posting_skill"));
  }

  @Override
  public String method() {
    return "specialty_stack/2 clusters=%d interval=wilson%.2f guide=%s"
        .formatted(SkillShares.FEWEST_CLUSTERS, SkillShares.CONFIDENCE, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Dataset<Row> clusters = CurrentPostings.clusters(inputs.get("silver.posting"), guide);
    Dataset<Row> skills =
        CurrentPostings.clusterSkills(
            inputs.get("silver.posting"), inputs.get("silver.posting_skill"), guide);
    // Every cluster counts once more in the scope of all, which the others are compared with.
    Column scopes = functions.concat(functions.array(lit(CurrentPostings.ALL)), col("specialties"));
    Dataset<Row> counts =
        SkillShares.counts(
            clusters.withColumn("specialty_id", explode(scopes)),
            skills.withColumn("specialty_id", explode(scopes)),
            SCOPE);
    Dataset<Row> everywhere =
        counts
            .filter(col("specialty_id").equalTo(CurrentPostings.ALL))
            .select(
                col("skill_id"),
                col("required_count").divide(col("cluster_count")).as("share_everywhere"));
    return Groups.map(
        counts
            .filter(col("specialty_id").notEqual(CurrentPostings.ALL))
            .join(everywhere, "skill_id"),
        SCOPE,
        List.of("skill_id"),
        schema,
        scope -> SkillShares.ranked(scope, SCOPE, new RowBuilder(schema)));
  }
}
