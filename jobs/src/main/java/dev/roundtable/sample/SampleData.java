package dev.roundtable.sample;

import dev.roundtable.domain.guide.Guide;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Sample data to run everything on: a landing prefix with postings, offers and interview reports,
 * invented but shaped like the real thing, mess included. The same guide gives the same bytes.
 */
public final class SampleData {
  /** The day to run as of, one day after the last landing. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

  private SampleData() {}

  /**
   * Writes {@code landing/<kind>/<source>/<yyyy-mm-dd>/<file>} below a folder, replacing files of
   * the same names. The guide must know Amazon, its ladder, and the larger metros.
   */
  public static void write(Guide guide, Path out) {
    Places places = new Places(guide);
    LandingFiles files = new LandingFiles(out);
    List<String> invented = CompanyNames.invented(guide);
    QuestionBank bank = new QuestionBank(guide, Words.of("questions.yaml"));
    new PostingFiles(files).write(new PostingSamples(places, invented).postings());
    new OfferFiles(files).write(new OfferSamples(places, invented).offers());
    new ReportFiles(files).write(new ReportSamples(guide, invented, bank).reports());
    writeOddities(files);
  }

  private static void writeOddities(LandingFiles files) {
    byte[] text =
        "Scheduled maintenance. Please fetch again later.\n".getBytes(StandardCharsets.UTF_8);
    files.put("postings", "jobwire", Landings.LAST, "postings-2.jsonl.gz", text);
    files.put("offers", "payshare", Landings.LAST, "offers-2.jsonl", new byte[0]);
  }
}
