package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.Wilson;
import dev.roundtable.table.RowBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The share of the posting clusters of a scope that require a skill, whatever the scope is. */
final class SkillShares {
  /** A scope of fewer clusters says nothing. */
  static final int FEWEST_CLUSTERS = 5;

  static final double CONFIDENCE = 0.95;

  private static final int REQUIRED = 3;

  private SkillShares() {}

  /** One row per scope of enough clusters: how many it has. */
  static Dataset<Row> sizes(Dataset<Row> clusters, List<String> scope) {
    return clusters
        .groupBy(columns(scope))
        .agg(count(lit(1)).cast("int").as("cluster_count"))
        .filter(col("cluster_count").geq(FEWEST_CLUSTERS));
  }

  /** One row per (scope of enough clusters, skill): how many require and name it. */
  static Dataset<Row> counts(Dataset<Row> clusters, Dataset<Row> skills, List<String> scope) {
    List<String> key = new ArrayList<>(scope);
    key.add("skill_id");
    return skills
        .groupBy(columns(key))
        .agg(
            sum(when(col("strength").equalTo(REQUIRED), 1).otherwise(0))
                .cast("int")
                .as("required_count"),
            count(lit(1)).cast("int").as("named_count"))
        .join(sizes(clusters, scope), scope.toArray(String[]::new));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /**
   * The skills of one scope with their shares, the share that requires them first.
   *
   * @param skills with the counts and {@code share_everywhere}
   * @param taken columns that are taken over as they are
   */
  static Iterator<Row> ranked(List<Row> skills, List<String> taken, RowBuilder row) {
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
      taken.forEach(column -> row.set(column, skill.getAs(column)));
      ranked.add(
          row.set("skill_id", skill.getAs("skill_id"))
              .set("cluster_count", clusters)
              .set("required_count", required)
              .set("named_count", skill.getAs("named_count"))
              .set("share", share)
              .set("share_low", interval.low())
              .set("share_high", interval.high())
              .set("rank", ranked.size() + 1)
              .set("lift", everywhere == null || everywhere == 0 ? null : share / everywhere)
              .build());
    }
    return ranked.iterator();
  }
}
