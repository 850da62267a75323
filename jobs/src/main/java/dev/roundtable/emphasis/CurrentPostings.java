package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.guide.Guide;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Current postings of data roles, one vote per cluster of reposts, and the scopes that they count
 * in.
 */
final class CurrentPostings {
  /** Stands for every company, or every level. */
  static final String ALL = "all";

  /** Postings that are current on the as-of date. */
  static final String NOW = "is_current";

  /** Postings that were current 90 days before. */
  static final String EARLIER = "was_current";

  private CurrentPostings() {}

  /** One row per cluster of current postings: its company and level. */
  static Dataset<Row> clusters(Dataset<Row> postings, Guide guide) {
    return clusters(postings, guide, NOW);
  }

  /**
   * One row per cluster: its company, level, and specialties with its role among them.
   *
   * @param when {@link #NOW} or {@link #EARLIER}
   */
  static Dataset<Row> clusters(Dataset<Row> postings, Guide guide, String when) {
    return postings
        .filter(counts(guide, when))
        .groupBy("cluster_id")
        .agg(
            max("company_id").as("company_id"),
            max("level").as("level"),
            array_sort(
                    array_distinct(
                        flatten(collect_list(concat(array(col("role")), col("specialties"))))))
                .as("specialties"));
  }

  private static Column counts(Guide guide, String when) {
    return col(when)
        .and(col("track").equalTo("ic"))
        .and(col("role").isin(guide.dataRoles().toArray()))
        .and(col("company_id").notEqual(""));
  }

  /** The skills of {@link #clusters(Dataset, Guide)}. */
  static Dataset<Row> clusterSkills(Dataset<Row> postings, Dataset<Row> skills, Guide guide) {
    return clusterSkills(postings, skills, guide, NOW);
  }

  /**
   * One row per (cluster, skill): how strongly the cluster asks for it, the strongest of its
   * postings that count. What they ask is by their newest text, also of those that were current
   * earlier.
   */
  static Dataset<Row> clusterSkills(
      Dataset<Row> postings, Dataset<Row> skills, Guide guide, String when) {
    Column strength =
        when(col("strength").equalTo("required"), 3)
            .when(col("strength").equalTo("mentioned"), 2)
            .otherwise(1);
    return postings
        .filter(counts(guide, when))
        .select("source", "posting_id", "cluster_id")
        .join(
            skills.select("source", "posting_id", "skill_id", "strength"),
            new String[] {"source", "posting_id"})
        .groupBy("cluster_id", "skill_id")
        .agg(max(strength).as("strength"))
        .join(clusters(postings, guide, when), "cluster_id");
  }

  /**
   * Repeats each row for the scopes it counts in: company or all, level or all. A row without a
   * level has no level scope.
   */
  static Dataset<Row> scoped(Dataset<Row> rows) {
    Column known = when(col("level").equalTo(""), lit(ALL)).otherwise(col("level"));
    Column scopes =
        array_distinct(
            array(
                scope(col("company_id"), known),
                scope(col("company_id"), lit(ALL)),
                scope(lit(ALL), known),
                scope(lit(ALL), lit(ALL))));
    return rows.withColumn("scope", explode(scopes))
        .drop("company_id", "level")
        .withColumn("company_id", col("scope.company_id"))
        .withColumn("level", col("scope.level"))
        .drop("scope");
  }

  private static Column scope(Column company, Column level) {
    return struct(company.as("company_id"), level.as("level"));
  }
}
