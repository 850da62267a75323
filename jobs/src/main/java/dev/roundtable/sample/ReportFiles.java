package dev.roundtable.sample;

import dev.roundtable.domain.record.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes interview reports as one source. */
record ReportFiles(LandingFiles files) {

  void write(List<ReportRecord> reports) {
    Draw draw = new Draw("report files");
    Map<LocalDate, List<String>> days = new TreeMap<>();
    int number = 1000;
    for (ReportRecord report : draw.shuffled(reports)) {
      LocalDate day = Landings.after(report.reportedOn(), draw);
      ReportRecord named = named(report, "ln-" + ++number);
      days.computeIfAbsent(day, key -> new ArrayList<>()).add(LandingFiles.json(named));
    }
    days.forEach(this::write);
  }

  private void write(LocalDate day, List<String> lines) {
    String name = day.equals(Landings.AUGUST) ? "reports.jsonl.gz" : "reports.jsonl";
    files.write("reports", "loopnotes", day, name, BrokenLines.among(lines, "reports_json", day));
  }

  private static ReportRecord named(ReportRecord report, String sourceId) {
    return new ReportRecord(
        sourceId,
        report.company(),
        report.reportedOn(),
        report.title(),
        report.level(),
        report.outcome(),
        report.verified(),
        report.rounds());
  }
}
