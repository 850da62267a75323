package dev.roundtable.parse;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.record.ReportRecord;
import dev.roundtable.domain.text.QuestionDomain;
import dev.roundtable.domain.text.RoundStage;
import dev.roundtable.domain.title.LadderMatch;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.table.RowBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Fills {@code silver.parsed_report}: one interview report with its rounds and what each asked. */
final class ReportFacts implements RecordParser.RowFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public void fill(RowBuilder row, String json, Parsers parsers) {
    ReportRecord report = Parsers.read(ReportRecord.class, json);
    Collection<Issue> issues = new TreeSet<>();
    CompanyRef company = parsers.companies().resolve(report.company()).noting(issues);
    TitleFacts title =
        parsers
            .titles()
            .parse(Objects.requireNonNullElse(report.title(), ""), company.id(), null)
            .noting(issues);
    String level = title.level();
    if (report.level() != null && !report.level().isBlank()) {
      LadderMatch rung = parsers.ladders().resolve(company.id(), report.level()).noting(issues);
      level = rung.level();
      issues.remove(Issue.LEVEL_UNKNOWN);
    }
    row.set("report_id", report.sourceId())
        .set("reported_on", report.reportedOn())
        .set("company_id", company.id())
        .set("company_name", company.name())
        .set("company_known", company.known())
        .set("role", title.role())
        .set("level", level)
        .set("outcome", Objects.requireNonNullElse(report.outcome(), "unknown"))
        .set("verified", Boolean.TRUE.equals(report.verified()))
        .set("rounds", rounds(report, parsers, issues))
        .set("issues", issues.stream().map(Issue::code).toList());
  }

  private static List<Row> rounds(ReportRecord report, Parsers parsers, Collection<Issue> issues) {
    List<Row> rounds = new ArrayList<>();
    int number = 0;
    for (ReportRecord.Round round : report.rounds()) {
      number++;
      String stage = RoundStage.of(round.kind());
      if (stage.isEmpty()) {
        issues.add(Issue.STAGE_UNKNOWN);
      }
      rounds.add(
          RowFactory.create(
              number, round.kind(), stage, round.minutes(), questions(round, parsers, issues)));
    }
    return rounds;
  }

  /** Questions counted by domain, in domain order; an array of (domain, questions, confidence). */
  private static Object questions(
      ReportRecord.Round round, Parsers parsers, Collection<Issue> issues) {
    SortedMap<String, List<QuestionDomain>> byDomain = new TreeMap<>();
    for (ReportRecord.Question question : round.questions()) {
      QuestionDomain domain = domain(question, parsers);
      if (domain.domain().isEmpty()) {
        issues.add(Issue.QUESTION_UNCLASSIFIED);
      }
      byDomain.computeIfAbsent(domain.domain(), unseen -> new ArrayList<>()).add(domain);
    }
    return byDomain.entrySet().stream()
        .map(entry -> counted(entry.getKey(), entry.getValue()))
        .toArray();
  }

  private static Row counted(String domain, List<QuestionDomain> questions) {
    double confidence =
        questions.stream().mapToDouble(QuestionDomain::confidence).sum() / questions.size();
    return RowFactory.create(domain, questions.size(), confidence);
  }

  /** As the source says, which is certain; else by the words of the question. */
  private static QuestionDomain domain(ReportRecord.Question question, Parsers parsers) {
    boolean known =
        question.domain() != null
            && parsers.guide().domains().stream()
                .map(Domain::id)
                .anyMatch(question.domain()::equals);
    return known
        ? new QuestionDomain(question.domain(), 1)
        : parsers.questions().classify(Objects.requireNonNullElse(question.text(), ""));
  }
}
