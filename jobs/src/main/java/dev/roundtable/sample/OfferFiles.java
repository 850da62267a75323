package dev.roundtable.sample;

import dev.roundtable.domain.record.OfferRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes offers as three sources: JSON Lines, canonical CSV, and a CSV with headers of its own. */
record OfferFiles(LandingFiles files) {
  private static final String KIND = "offers";
  private static final List<String> HEADERS =
      List.of(
          "source_id",
          "company",
          "reported_on",
          "title",
          "level",
          "location",
          "kind",
          "currency",
          "base",
          "equity_grant",
          "vesting_years",
          "equity",
          "bonus",
          "sign_on",
          "total",
          "years_experience",
          "years_at_company",
          "submitter");

  void write(List<OfferRecord> offers) {
    Draw draw = new Draw("offer files");
    Map<LocalDate, List<OfferRecord>> lines = new TreeMap<>();
    Map<LocalDate, List<OfferRecord>> survey = new TreeMap<>();
    Map<LocalDate, List<OfferRecord>> paylog = new TreeMap<>();
    int number = 1000;
    for (OfferRecord offer : draw.shuffled(offers)) {
      number++;
      LocalDate day = Landings.after(offer.reportedOn(), draw);
      if (PaylogRows.fits(offer) && draw.chance(0.35)) {
        add(paylog, day, offer, "" + number);
      } else if (draw.chance(0.35)) {
        add(survey, day, offer, "cs-" + number);
      } else {
        add(lines, day, offer, "ps-" + number);
      }
    }
    lines.forEach(this::writeLines);
    survey.forEach(this::writeSurvey);
    paylog.forEach(this::writePaylog);
  }

  private static void add(
      Map<LocalDate, List<OfferRecord>> byDay, LocalDate day, OfferRecord offer, String id) {
    byDay
        .computeIfAbsent(day, key -> new ArrayList<>())
        .add(OfferEdit.of(offer).sourceId(id).record());
  }

  private void writeLines(LocalDate day, List<OfferRecord> offers) {
    List<String> lines = offers.stream().map(LandingFiles::json).toList();
    String name = day.equals(Landings.AUGUST) ? "offers.jsonl.gz" : "offers.jsonl";
    files.write(KIND, "payshare", day, name, BrokenLines.among(lines, "offers_json", day));
  }

  private void writeSurvey(LocalDate day, List<OfferRecord> offers) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADERS));
    offers.forEach(offer -> rows.add(LandingFiles.cells(offer, HEADERS)));
    List<String> lines = LandingFiles.csv(rows).lines().toList();
    files.write(
        KIND, "comp-survey", day, "survey.csv", BrokenLines.among(lines, "offers_csv", day));
  }

  private void writePaylog(LocalDate day, List<OfferRecord> offers) {
    List<List<String>> rows = new ArrayList<>(List.of(PaylogRows.HEADERS));
    Draw draw = new Draw("paylog " + day);
    offers.forEach(offer -> rows.add(PaylogRows.row(offer, draw)));
    files.write(KIND, "paylog", day, "export.csv", List.of(LandingFiles.csv(rows).stripTrailing()));
  }
}
