package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Problem;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.practice_set}: four problems for each company and level of the guide, by the emphasis
 * of their domains. A domain counts for a quarter once it has a problem, so that the set is varied.
 * Bounded by the guide, hence on the driver.
 */
final class PracticeSets implements Derivation {
  private static final int PROBLEMS = 4;
  private static final double REPEAT_FACTOR = 0.25;

  /** Shares of emphasis that round to the same multiple weigh the same. */
  private static final double STEP = 0.05;

  private final Guide guide;

  PracticeSets(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.practice_set");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("gold.domain_emphasis"));
  }

  @Override
  public String method() {
    return "practice_set/2 size=%d repeat=%.2f step=%.2f guide=%s"
        .formatted(PROBLEMS, REPEAT_FACTOR, STEP, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    Map<String, Map<String, Double>> emphasis = new HashMap<>();
    inputs
        .get("gold.domain_emphasis")
        .select("company_id", "level", "domain_id", "share")
        .filter(col("company_id").isin(companies()))
        .collectAsList()
        .forEach(
            row ->
                emphasis
                    .computeIfAbsent(
                        row.getString(0) + "|" + row.getString(1), scope -> new HashMap<>())
                    .put(row.getString(2), row.getDouble(3)));
    RowBuilder builder = new RowBuilder(schema);
    List<Row> rows = new ArrayList<>();
    for (Company company : guide.companies()) {
      for (String level : company.ladder().stream().map(Company.Rung::level).distinct().toList()) {
        rows.addAll(set(builder, company.id(), level, scope(emphasis, company.id(), level)));
      }
    }
    return inputs.spark().createDataFrame(rows, schema);
  }

  /**
   * In steps, so that a set stays from day to day unless the emphasis moves over the edge of one.
   */
  private static double coarse(double share) {
    return Math.max(1, Math.round(share / STEP)) * STEP;
  }

  private Object[] companies() {
    List<String> ids = new ArrayList<>(guide.companies().stream().map(Company::id).toList());
    ids.add(CurrentPostings.ALL);
    return ids.toArray();
  }

  /**
   * The emphasis of the narrowest scope that has any: own level, own company, the level,
   * everything.
   */
  private static Map<String, Double> scope(
      Map<String, Map<String, Double>> emphasis, String company, String level) {
    for (String key :
        List.of(
            company + "|" + level,
            company + "|" + CurrentPostings.ALL,
            CurrentPostings.ALL + "|" + level,
            CurrentPostings.ALL + "|" + CurrentPostings.ALL)) {
      if (emphasis.containsKey(key)) {
        return emphasis.get(key);
      }
    }
    return Map.of();
  }

  private List<Row> set(
      RowBuilder row, String company, String level, Map<String, Double> emphasis) {
    Map<String, Double> weight = new HashMap<>();
    guide
        .domains()
        .forEach(
            domain ->
                weight.put(
                    domain.id(),
                    coarse(emphasis.getOrDefault(domain.id(), 1.0 / guide.domains().size()))));
    List<Problem> left =
        new ArrayList<>(
            guide.problems().stream().filter(problem -> problem.levels().contains(level)).toList());
    // The hash spreads the choice among equals over the pages, and keeps it from run to run.
    Comparator<Problem> best =
        Comparator.<Problem>comparingDouble(problem -> -weight.get(problem.domain()))
            .thenComparing(problem -> Hashes.sha256(company + "|" + level + "|" + problem.id()));
    List<Row> rows = new ArrayList<>();
    while (rows.size() < PROBLEMS && !left.isEmpty()) {
      Problem chosen = left.stream().min(best).orElseThrow();
      left.remove(chosen);
      double score = weight.get(chosen.domain());
      rows.add(
          row.set("company_id", company)
              .set("level", level)
              .set("position", rows.size() + 1)
              .set("problem_id", chosen.id())
              .set("domain_id", chosen.domain())
              .set("emphasis", emphasis.getOrDefault(chosen.domain(), 0.0))
              .set("score", score)
              .build());
      weight.put(chosen.domain(), score * REPEAT_FACTOR);
    }
    return rows;
  }
}
