package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Disclosure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Questions of interview reports for data roles, by stage, company and domain; of whatever level,
 * since the rounds of a company are shared. Held on the driver: bounded by the companies that
 * reports name.
 */
final class ReportedQuestions {
  /** A question of a report that nobody checked counts as half a question. */
  static final double UNVERIFIED_WEIGHT = 0.5;

  private final int domains;
  private final Map<String, SortedMap<String, Asked>> stages = new TreeMap<>();

  /**
   * What reports say of one company's stage.
   *
   * @param verified reports that the source checked
   * @param questions by domain
   * @param weights of the questions by domain
   */
  record Asked(int reports, int verified, double[] questions, double[] weights) {}

  private ReportedQuestions(int domains) {
    this.domains = domains;
  }

  static ReportedQuestions of(Dataset<Row> rounds, Guide guide) {
    List<String> domains = guide.domains().stream().map(Domain::id).toList();
    ReportedQuestions asked = new ReportedQuestions(domains.size());
    Column report = struct("source", "report_id");
    Column verified = when(col("verified"), report);
    Dataset<Row> questions =
        rounds.filter(
            col("role")
                .isin(guide.dataRoles().toArray())
                .and(col("company_id").notEqual(""))
                .and(col("domain_id").notEqual("")));
    for (Row row :
        questions
            .groupBy("stage", "company_id")
            .agg(countDistinct(report).cast("int"), countDistinct(verified).cast("int"))
            .collectAsList()) {
      asked
          .stages
          .computeIfAbsent(row.getString(0), stage -> new TreeMap<>())
          .put(
              row.getString(1),
              new Asked(
                  row.getInt(2),
                  row.getInt(3),
                  new double[domains.size()],
                  new double[domains.size()]));
    }
    // Weights are halves, so that their sums are exact in any order.
    Column weight = when(col("verified"), lit(1.0)).otherwise(lit(UNVERIFIED_WEIGHT));
    for (Row row :
        questions
            .groupBy("stage", "company_id", "domain_id")
            .agg(sum("question_count").cast("double"), sum(col("question_count").multiply(weight)))
            .collectAsList()) {
      Asked of = asked.stages.get(row.getString(0)).get(row.getString(1));
      int domain = domains.indexOf(row.getString(2));
      of.questions()[domain] = row.getDouble(3);
      of.weights()[domain] = row.getDouble(4);
    }
    return asked;
  }

  /** What is known of a company's stage; no reports if none. */
  Asked of(String stage, String company) {
    Asked none = new Asked(0, 0, new double[domains], new double[domains]);
    return ofStage(stage).getOrDefault(company, none);
  }

  /** Companies with questions of a stage, in order. */
  List<String> companies(String stage) {
    return new ArrayList<>(ofStage(stage).keySet());
  }

  /** Weights of the questions of all other companies; none if fewer than five reported them. */
  List<double[]> others(String stage, String company) {
    // What fewer candidates were asked is not told, not even through a share.
    if (reportsOfOthers(stage, company) < Disclosure.MEDIAN_FROM) {
      return List.of();
    }
    return ofStage(stage).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(company))
        .map(entry -> entry.getValue().weights())
        .toList();
  }

  /** Reports of a stage at other companies. */
  int reportsOfOthers(String stage, String company) {
    return ofStage(stage).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(company))
        .mapToInt(entry -> entry.getValue().reports())
        .sum();
  }

  private SortedMap<String, Asked> ofStage(String stage) {
    return stages.getOrDefault(stage, Collections.emptySortedMap());
  }
}
