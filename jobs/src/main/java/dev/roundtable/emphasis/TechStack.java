package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.Wilson;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** {@code gold.tech_stack}: the share of current posting clusters that require a skill. */
final class TechStack implements Derivation {
  /** A scope of fewer clusters says nothing. */
  static final int FEWEST_CLUSTERS = 5;

  private static final int REQUIRED = 3;
  private static final double CONFIDENCE = 0.95;

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
    return "tech_stack/1 clusters=%d interval=wilson%.2f guide=%s"
        .formatted(FEWEST_CLUSTERS, CONFIDENCE, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    Dataset<Row> postings = inputs.get("silver.posting");
    Dataset<Row> sizes =
        CurrentPostings.scoped(CurrentPostings.clusters(postings, guide))
            .groupBy("company_id", "level")
            .agg(count(lit(1)).cast("int").as("cluster_count"))
            .filter(col("cluster_count").geq(FEWEST_CLUSTERS));
    Dataset<Row> counts =
        CurrentPostings.scoped(
                CurrentPostings.clusterSkills(postings, inputs.get("silver.posting_skill"), guide))
            .groupBy("company_id", "level", "skill_id")
            .agg(
                sum(when(col("strength").equalTo(REQUIRED), 1).otherwise(0))
                    .cast("int")
                    .as("required_count"),
                count(lit(1)).cast("int").as("named_count"))
            .join(sizes, new String[] {"company_id", "level"});
    Dataset<Row> everywhere =
        counts
            .filter(col("company_id").equalTo(CurrentPostings.ALL))
            .select(
                col("level"),
                col("skill_id"),
                col("required_count").divide(col("cluster_count")).as("share_everywhere"));
    return Groups.map(
        counts.join(everywhere, new String[] {"level", "skill_id"}, "left"),
        List.of("company_id", "level"),
        List.of("skill_id"),
        schema,
        scope -> ranked(scope, new RowBuilder(schema)));
  }

  private static Iterator<Row> ranked(List<Row> skills, RowBuilder row) {
    List<Row> order = new ArrayList<>(skills);
    order.sort(
        Comparator.<Row>comparingInt(skill -> -skill.<Integer>getAs("required_count"))
            .thenComparing(skill -> -skill.<Integer>getAs("named_count"))
            .thenComparing(skill -> skill.<String>getAs("skill_id")));
    List<Row> ranked = new ArrayList<>(order.size());
    for (Row skill : order) {
      int clusters = skill.getAs("cluster_count");
      int required = skill.getAs("required_count");
      double share = (double) required / clusters;
      Double everywhere = skill.getAs("share_everywhere");
      Interval interval = Wilson.interval(required, clusters, CONFIDENCE);
      for (String column :
          List.of(
              "company_id",
              "level",
              "skill_id",
              "cluster_count",
              "required_count",
              "named_count")) {
        row.set(column, skill.getAs(column));
      }
      ranked.add(
          row.set("share", share)
              .set("share_low", interval.low())
              .set("share_high", interval.high())
              .set("rank", ranked.size() + 1)
              .set("lift", everywhere == null || everywhere == 0 ? null : share / everywhere)
              .build());
    }
    return ranked.iterator();
  }
}
