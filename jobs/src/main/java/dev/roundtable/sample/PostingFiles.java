package dev.roundtable.sample;

import dev.roundtable.domain.record.PostingRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes postings as four sources, one for each way of packing them. */
record PostingFiles(LandingFiles files) {
  private static final String KIND = "postings";
  private static final List<String> SOURCES =
      List.of(
          "jobwire",
          "jobwire",
          "jobwire",
          "jobwire",
          "boardscan",
          "boardscan",
          "boardscan",
          "boardscan",
          "careers",
          "jobsheet");
  private static final Map<String, String> NAMES =
      Map.of(
          "jobwire", "postings.jsonl.gz",
          "boardscan", "postings.jsonl.zst",
          "careers", "postings.jsonl",
          "jobsheet", "postings.csv");
  private static final List<String> HEADERS =
      List.of(
          "source_id",
          "company",
          "title",
          "location",
          "description",
          "url",
          "posted_on",
          "closes_on",
          "employment_type",
          "level",
          "pay_text",
          "pay_min",
          "pay_max",
          "pay_currency",
          "pay_period");

  void write(List<Landed> postings) {
    Draw draw = new Draw("posting files");
    Map<String, Map<LocalDate, List<PostingRecord>>> sources = new TreeMap<>();
    int number = 10_000;
    for (Landed landed : postings) {
      String source = draw.pick(SOURCES);
      PostingRecord posting = named(landed.posting(), source.substring(0, 2) + "-" + ++number);
      for (LocalDate day : landed.days()) {
        sources
            .computeIfAbsent(source, key -> new TreeMap<>())
            .computeIfAbsent(day, key -> new ArrayList<>())
            .add(posting);
      }
    }
    sources.forEach((source, days) -> days.forEach((day, all) -> write(source, day, all)));
  }

  private void write(String source, LocalDate day, List<PostingRecord> postings) {
    String name = NAMES.get(source);
    List<String> lines =
        name.endsWith(".csv") ? rows(postings) : postings.stream().map(LandingFiles::json).toList();
    String broken = name.endsWith(".csv") ? "postings_csv" : "postings_json";
    boolean packed = name.endsWith(".zst");
    files.write(KIND, source, day, name, packed ? lines : BrokenLines.among(lines, broken, day));
  }

  // One entry a record, though a body spans lines.
  private static List<String> rows(List<PostingRecord> postings) {
    List<String> rows = new ArrayList<>(List.of(row(HEADERS)));
    postings.forEach(posting -> rows.add(row(LandingFiles.cells(posting, HEADERS))));
    return rows;
  }

  private static String row(List<String> cells) {
    return LandingFiles.csv(List.of(cells)).stripTrailing();
  }

  private static PostingRecord named(PostingRecord posting, String sourceId) {
    return new PostingRecord(
        sourceId,
        posting.company(),
        posting.title(),
        posting.location(),
        posting.description(),
        posting.url(),
        posting.postedOn(),
        posting.closesOn(),
        posting.employmentType(),
        posting.level(),
        posting.payText(),
        posting.payMin(),
        posting.payMax(),
        posting.payCurrency(),
        posting.payPeriod(),
        null,
        null,
        null);
  }
}
