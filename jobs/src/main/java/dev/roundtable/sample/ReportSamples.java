package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.record.ReportRecord;
import dev.roundtable.domain.record.ReportRecord.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Interview reports: a fixed number, with at least one for each employer. */
record ReportSamples(Guide guide, List<String> invented, QuestionBank bank) {
  /** How many reports there are. */
  static final int REPORTS = 2817;

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 28);
  private static final List<String> OUTCOMES =
      List.of("offer", "reject", "reject", "reject", "withdrawn", "unknown");
  private static final List<String> AMAZON_LEVELS = List.of("junior", "mid", "senior", "staff");
  private static final List<String> LEVELS =
      List.of("junior", "mid", "mid", "senior", "senior", "staff");

  List<ReportRecord> reports() {
    List<ReportRecord> reports = new ArrayList<>(amazon());
    for (Company company : guide.companies()) {
      if (!company.id().equals("amazon")) {
        reports.addAll(named(company));
      }
    }
    reports.addAll(rest(REPORTS - reports.size()));
    return reports;
  }

  private List<ReportRecord> amazon() {
    Company amazon = guide.company("amazon").orElseThrow();
    AmazonLoops loops = new AmazonLoops(bank);
    List<ReportRecord> reports = new ArrayList<>();
    for (String level : AMAZON_LEVELS) {
      Draw draw = new Draw("amazon reports " + level);
      for (List<Round> loop : loops.loops(draw)) {
        reports.add(
            report(CompanyNames.spell(amazon, draw), level, code(amazon, level), loop, draw));
      }
    }
    return reports;
  }

  private List<ReportRecord> named(Company company) {
    Draw draw = new Draw("reports " + company.id());
    Loops loops = new Loops(bank);
    boolean assessed = company.stages().contains("online_assessment");
    int count = draw.between(20, 60);
    List<ReportRecord> reports = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String level = draw.pick(LEVELS);
      String name = CompanyNames.spell(company, draw);
      List<Round> loop = loops.loop(assessed, draw);
      reports.add(report(name, level, code(company, level), loop, draw));
    }
    return reports;
  }

  // One each, and the others to whom they fall.
  private List<ReportRecord> rest(int count) {
    Draw draw = new Draw("reports of the rest");
    List<String> names = new ArrayList<>(invented);
    while (names.size() < count) {
      names.add(draw.pick(invented));
    }
    Loops loops = new Loops(bank);
    List<ReportRecord> reports = new ArrayList<>();
    for (String name : names) {
      boolean assessed = Math.floorMod(name.hashCode(), 10) < 4;
      String spelled = CompanyNames.spell(name, draw);
      List<Round> loop = loops.loop(assessed, draw);
      reports.add(report(spelled, draw.pick(LEVELS), null, loop, draw));
    }
    return reports;
  }

  private ReportRecord report(
      String company, String level, String code, List<Round> rounds, Draw draw) {
    int days = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
    String title = guide.level(level).map(Level::title).orElse("Data Engineer");
    return new ReportRecord(
        null,
        company,
        FIRST_DAY.plusDays(draw.between(0, days)),
        title,
        draw.chance(0.8) ? code : null,
        draw.chance(0.1) ? null : draw.pick(OUTCOMES),
        draw.chance(0.2) ? null : Boolean.valueOf(draw.chance(0.85)),
        rounds);
  }

  private static String code(Company company, String level) {
    return company.rung(level).map(Company.Rung::code).orElse(null);
  }
}
