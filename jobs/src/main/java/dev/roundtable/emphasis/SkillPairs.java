package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * {@code gold.skill_pair}: what current postings that name a skill name with it, most often first.
 */
final class SkillPairs implements Derivation {
  /** A pair that fewer clusters name is left out. */
  private static final int FEWEST_CLUSTERS = 5;

  private static final int SHOWN = 20;

  private final Guide guide;

  SkillPairs(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.skill_pair");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.posting"), Input.asOf("silver.posting_skill"));
  }

  @Override
  public String method() {
    return "skill_pair/2 clusters=%d shown=%d guide=%s"
        .formatted(FEWEST_CLUSTERS, SHOWN, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    Dataset<Row> named =
        CurrentPostings.clusterSkills(
                inputs.get("silver.posting"), inputs.get("silver.posting_skill"), guide)
            .select("cluster_id", "skill_id");
    Dataset<Row> all =
        CurrentPostings.clusters(inputs.get("silver.posting"), guide)
            .agg(count(lit(1)).as("all_count"));
    Dataset<Row> sizes =
        named.groupBy("skill_id").agg(count(lit(1)).cast("int").as("cluster_count"));
    Dataset<Row> otherSizes =
        sizes.select(col("skill_id").as("other_skill_id"), col("cluster_count").as("other_count"));
    return named
        .join(named.withColumnRenamed("skill_id", "other_skill_id"), "cluster_id")
        .filter(col("skill_id").notEqual(col("other_skill_id")))
        .groupBy("skill_id", "other_skill_id")
        .agg(count(lit(1)).cast("int").as("both_count"))
        .filter(col("both_count").geq(FEWEST_CLUSTERS))
        .join(sizes, "skill_id")
        .join(otherSizes, "other_skill_id")
        .crossJoin(all)
        .withColumn("share", col("both_count").divide(col("cluster_count")))
        .withColumn("lift", col("share").divide(col("other_count").divide(col("all_count"))))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("skill_id")
                        .orderBy(col("both_count").desc(), col("other_skill_id"))))
        .filter(col("rank").leq(SHOWN))
        .select(
            "skill_id", "other_skill_id", "cluster_count", "both_count", "share", "lift", "rank");
  }
}
