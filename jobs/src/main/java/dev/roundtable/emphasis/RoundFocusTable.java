package dev.roundtable.emphasis;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.LargestRemainder;
import dev.roundtable.domain.stats.RoundFocus;
import dev.roundtable.domain.stats.RoundFocus.RoundFocusResult;
import dev.roundtable.domain.stats.Shrinkage;
import dev.roundtable.emphasis.PostingEmphasis.Emphasis;
import dev.roundtable.emphasis.ReportedQuestions.Asked;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.round_focus}: what each stage of a company's loop asks. The guide's prior, updated by
 * what other companies ask and tilted by what the company's postings at the level emphasise, is
 * updated by the questions of the company's own interview reports. For the companies and levels of
 * the guide.
 */
final class RoundFocusTable implements Derivation {
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
    return "round_focus/3 from=%d strength=%.0f exponent=%.1f unverified=%.1f k=%.0f..%.0f guide=%s"
        .formatted(
            Disclosure.MEDIAN_FROM,
            RoundFocus.GUIDE_STRENGTH,
            RoundFocus.DEFAULT_EXPONENT,
            ReportedQuestions.UNVERIFIED_WEIGHT,
            Shrinkage.SMALLEST_CONCENTRATION,
            Shrinkage.LARGEST_CONCENTRATION,
            guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    PostingEmphasis emphasis = PostingEmphasis.of(inputs.get("gold.domain_emphasis"), guide);
    ReportedQuestions asked = ReportedQuestions.of(inputs.get("silver.report_round"), guide);
    RowBuilder builder = new RowBuilder(schema);
    List<Row> rows = new ArrayList<>();
    for (String stage : stages()) {
      Stage of = new Stage(stage, emphasis, asked);
      for (Company company : guide.companies()) {
        if (company.stages().contains(stage)) {
          of.addRows(rows, builder, company);
        }
      }
    }
    return inputs.spark().createDataFrame(rows, schema);
  }

  private Iterable<String> stages() {
    return new TreeSet<>(
        guide.companies().stream().flatMap(company -> company.stages().stream()).toList());
  }

  /** One stage over all companies. */
  private final class Stage {
    private final String stage;
    private final PostingEmphasis emphasis;
    private final ReportedQuestions asked;
    private final double[] prior;

    /** The same at every level of a company. */
    private final Map<String, double[]> pooled = new HashMap<>();

    private final double strength;

    Stage(String stage, PostingEmphasis emphasis, ReportedQuestions asked) {
      this.stage = stage;
      this.emphasis = emphasis;
      this.asked = asked;
      this.prior =
          guide.domains().stream()
              .mapToDouble(domain -> domain.prior().getOrDefault(stage, 0.0))
              .toArray();
      this.strength = strength();
    }

    /** How many questions an expectation is worth: the more, the more alike companies are. */
    private double strength() {
      List<String> companies = asked.companies(stage);
      return Shrinkage.concentrationAround(
          // As they were asked: weighted ones would scatter less than chance makes them.
          companies.stream().map(company -> asked.of(stage, company).questions()).toList(),
          companies.stream().map(company -> expected(company, CurrentPostings.ALL)).toList(),
          Shrinkage.SMALLEST_CONCENTRATION);
    }

    private double[] expected(String company, String level) {
      double[] shared =
          pooled.computeIfAbsent(
              company, name -> RoundFocus.pooled(prior, asked.others(stage, name)));
      double[] own = emphasis.of(company, level).map(Emphasis::share).orElse(null);
      return RoundFocus.tilted(shared, own, emphasis.baseRate(), RoundFocus.DEFAULT_EXPONENT);
    }

    void addRows(List<Row> rows, RowBuilder row, Company company) {
      Stream<String> levels = company.ladder().stream().map(Company.Rung::level).distinct();
      levels.forEach(level -> addRows(rows, row, company.id(), level));
    }

    private void addRows(List<Row> rows, RowBuilder row, String company, String level) {
      Optional<Emphasis> own = emphasis.of(company, level);
      Asked reports = asked.of(stage, company);
      double[] expected = expected(company, level);
      boolean told = reports.reports() >= Disclosure.MEDIAN_FROM;
      double[] weights = told ? reports.weights() : new double[prior.length];
      RoundFocusResult focus = RoundFocus.posterior(expected, strength, weights);
      int[] percents = LargestRemainder.percents(focus.share());
      double priorSum = Arrays.stream(prior).sum();
      int others = asked.reportsOfOthers(stage, company);
      for (int i = 0; i < prior.length; i++) {
        Domain domain = guide.domains().get(i);
        int at = i;
        rows.add(
            row.set("company_id", company)
                .set("level", level)
                .set("stage", stage)
                .set("domain_id", domain.id())
                .set("share", focus.share()[i])
                .set("share_low", focus.interval()[i].low())
                .set("share_high", focus.interval()[i].high())
                .set("percent", percents[i])
                .set("posting_count", own.map(Emphasis::clusters).orElse(0))
                .set("posting_scope", own.map(Emphasis::scope).orElse("none"))
                .set("posting_weight", own.map(Emphasis::weight).orElse(0.0))
                .set("report_count", reports.reports())
                .set("verified_report_count", reports.verified())
                .set("question_count", told ? (int) reports.questions()[i] : null)
                .set("other_report_count", others)
                .set("prior_share", prior[i] / priorSum)
                .set("expected_share", expected[i])
                .set("weight_on_own_reports", focus.ownWeight())
                .set("concentration", strength)
                .set("basis", basis(own.isPresent(), told, others >= Disclosure.MEDIAN_FROM))
                .set("top_skills", own.map(found -> found.topSkills().get(at)).orElse(List.of()))
                .build());
      }
    }
  }

  private static String basis(boolean postings, boolean reports, boolean others) {
    if (postings) {
      return reports ? "postings_and_reports" : "postings";
    }
    if (reports) {
      return "reports";
    }
    return others ? "other_companies" : "prior";
  }
}
