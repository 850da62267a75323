package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.LargestRemainder;
import dev.roundtable.domain.stats.RoundFocus;
import dev.roundtable.domain.stats.RoundFocus.RoundFocusResult;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code gold.round_focus}: what each stage of a company's loop asks. The guide's prior is updated
 * by the questions of the company's interview reports, of whatever level since the rounds are
 * shared, and tilted by what its postings at the level emphasise. For the companies and levels of
 * the guide, which bounds what the driver holds.
 */
final class RoundFocusTable implements Derivation {
  /** How many questions the prior is worth. */
  private static final double PRIOR_STRENGTH = 20;

  private final Guide guide;

  RoundFocusTable(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.round_focus");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("gold.domain_emphasis"), Input.asOf("silver.report_round"));
  }

  @Override
  public String method() {
    return "round_focus/1 prior=%.0f exponent=%.1f draws=%d guide=%s"
        .formatted(PRIOR_STRENGTH, RoundFocus.DEFAULT_EXPONENT, RoundFocus.DRAWS, guide.version());
  }

  /** What postings of one scope emphasise, by domain in the guide's order. */
  private record Emphasis(int clusters, double[] share, List<List<String>> topSkills) {}

  /** What reports say of one company's stage. */
  private record Asked(int reports, double[] questions) {}

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema(inputs.spark());
    Map<String, Emphasis> emphasis = emphasis(inputs.get("gold.domain_emphasis"));
    Map<String, Asked> asked = asked(inputs.get("silver.report_round"));
    RowBuilder builder = new RowBuilder(schema);
    List<Row> rows = new ArrayList<>();
    for (Company company : guide.companies()) {
      for (String level : company.ladder().stream().map(Company.Rung::level).distinct().toList()) {
        for (String stage : company.stages()) {
          rows.addAll(round(builder, company.id(), level, stage, emphasis, asked));
        }
      }
    }
    return inputs.spark().createDataFrame(rows, schema);
  }

  private List<Row> round(
      RowBuilder row,
      String company,
      String level,
      String stage,
      Map<String, Emphasis> emphasis,
      Map<String, Asked> asked) {
    List<Domain> domains = guide.domains();
    double[] prior =
        domains.stream().mapToDouble(domain -> domain.prior().getOrDefault(stage, 0.0)).toArray();
    Emphasis own =
        emphasis.getOrDefault(key(company, level), emphasis.get(key(company, CurrentPostings.ALL)));
    Emphasis everywhere = emphasis.get(key(CurrentPostings.ALL, CurrentPostings.ALL));
    Asked reports =
        asked.getOrDefault(key(company, stage), new Asked(0, new double[domains.size()]));
    RoundFocusResult focus =
        RoundFocus.posterior(
            prior,
            PRIOR_STRENGTH,
            reports.questions(),
            own == null ? null : own.share(),
            everywhere == null ? null : everywhere.share(),
            RoundFocus.DEFAULT_EXPONENT,
            String.join("|", company, level, stage));
    int[] percents = LargestRemainder.percents(focus.share());
    double priorSum = java.util.Arrays.stream(prior).sum();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < prior.length; i++) {
      rows.add(
          row.set("company_id", company)
              .set("level", level)
              .set("stage", stage)
              .set("domain_id", domains.get(i).id())
              .set("share", focus.share()[i])
              .set("share_low", focus.interval()[i].low())
              .set("share_high", focus.interval()[i].high())
              .set("percent", percents[i])
              .set("posting_count", own == null ? 0 : own.clusters())
              .set("report_count", reports.reports())
              .set("question_count", (int) reports.questions()[i])
              .set("prior_share", prior[i] / priorSum)
              .set("basis", basis(own != null, reports.reports() > 0))
              .set("top_skills", own == null ? List.of() : own.topSkills().get(i))
              .build());
    }
    return rows;
  }

  private static String basis(boolean postings, boolean reports) {
    if (postings) {
      return reports ? "postings_and_reports" : "postings";
    }
    return reports ? "reports" : "prior";
  }

  private Map<String, Emphasis> emphasis(Dataset<Row> table) {
    Map<String, Emphasis> scopes = new TreeMap<>();
    Object[] companies = companiesAndAll();
    for (Row row :
        table
            .filter(col("company_id").isin(companies))
            .select("company_id", "level", "domain_id", "cluster_count", "share", "top_skills")
            .collectAsList()) {
      Emphasis scope =
          scopes.computeIfAbsent(
              key(row.getString(0), row.getString(1)), unseen -> noEmphasis(row.getInt(3)));
      int domain = domain(row.getString(2));
      scope.share()[domain] = row.getDouble(4);
      scope
          .topSkills()
          .set(domain, List.copyOf(CollectionConverters.asJava(row.<String>getSeq(5))));
    }
    return scopes;
  }

  private Emphasis noEmphasis(int clusters) {
    List<List<String>> skills = new ArrayList<>();
    guide.domains().forEach(domain -> skills.add(List.of()));
    return new Emphasis(clusters, new double[guide.domains().size()], skills);
  }

  private Map<String, Asked> asked(Dataset<Row> rounds) {
    Map<String, Asked> stages = new TreeMap<>();
    Dataset<Row> questions =
        rounds.filter(col("company_id").isin(companiesAndAll()).and(col("domain_id").notEqual("")));
    for (Row row :
        questions
            .groupBy("company_id", "stage")
            .agg(countDistinct(struct("source", "report_id")).cast("int"))
            .collectAsList()) {
      stages.put(
          key(row.getString(0), row.getString(1)),
          new Asked(row.getInt(2), new double[guide.domains().size()]));
    }
    for (Row row :
        questions
            .groupBy("company_id", "stage", "domain_id")
            .agg(sum("question_count"))
            .collectAsList()) {
      stages.get(key(row.getString(0), row.getString(1))).questions()[domain(row.getString(2))] =
          row.getLong(3);
    }
    return stages;
  }

  private Object[] companiesAndAll() {
    List<String> ids = new ArrayList<>(guide.companies().stream().map(Company::id).toList());
    ids.add(CurrentPostings.ALL);
    return ids.toArray();
  }

  private int domain(String id) {
    return guide.domains().stream().map(Domain::id).toList().indexOf(id);
  }

  private static String key(String one, String other) {
    return one + "|" + other;
  }
}
