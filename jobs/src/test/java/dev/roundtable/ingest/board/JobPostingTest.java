package dev.roundtable.ingest.board;

import static dev.roundtable.ingest.board.BoardReading.assertFields;
import static dev.roundtable.ingest.board.BoardReading.pay;
import static dev.roundtable.ingest.board.BoardReading.postings;
import static dev.roundtable.ingest.board.BoardReading.read;
import static dev.roundtable.ingest.board.BoardReading.reader;
import static dev.roundtable.ingest.board.BoardReading.records;
import static dev.roundtable.ingest.board.BoardReading.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schema.org JobPostings, in pages and alone. */
class JobPostingTest {
  @Test
  void jobPostingsOfAPage() throws Exception {
    List<SourceRecord> records =
        read(new JobPostingPages(records(null, null)), resource("jobposting.html"));

    assertThat(records)
        .as("the posting, and a script that is broken")
        .extracting(SourceRecord::reason)
        .containsExactly(null, Rejection.Reason.NOT_JSON);
    JsonNode posting = Json.parse(records.get(0).canonical());
    assertFields(
        posting,
        "source_id=QM-77",
        "company=Quill Media",
        "title=Senior Streaming Data Engineer",
        "location=Dublin, IE; Berlin, Germany",
        "posted_on=2026-09-01",
        "closes_on=2026-11-30",
        "employment_type=FULL_TIME, CONTRACTOR");
    assertThat(posting.path("description").textValue())
        .isEqualTo("Live events for millions.\n\nYou have\n\n• Kafka\n• Scala");
    assertThat(pay(posting)).containsExactly(" 85000-105000 EUR year");
  }

  @Test
  void jobPostingAloneRemoteAndWithoutAnIdentifier() throws Exception {
    JsonNode posting = postings("jobposting_remote.json", null).get(0);

    assertFields(posting, "company=Tidewater Labs", "workplace=remote", "location=USA; Canada");
    assertThat(pay(posting)).containsExactly(" 70-70 USD hour");
    assertThat(posting.path("source_id").textValue()).matches("[0-9a-f]{16}");
    assertThat(postings("jobposting_remote.json", null).get(0)).isEqualTo(posting);
  }

  @Test
  void aPageWithoutAPostingIsRefused() {
    assertThat(
            catchThrowableOfType(
                    Rejection.class,
                    () ->
                        read(
                            new JobPostingPages(records(null, null)),
                            "<html><script type='application/ld+json'>{oops</script></html>"))
                .reason())
        .isEqualTo(Rejection.Reason.NO_JOB_POSTING);
  }

  @Test
  void eachBrokenScriptBesideAPostingIsRefusedByItself() throws Exception {
    List<SourceRecord> records =
        read(
            new JobPostingPages(records(null, null)),
            "<script type='application/ld+json'>{oops</script>" + resource("jobposting.html"));
    assertThat(records)
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.NOT_JSON, null, Rejection.Reason.NOT_JSON);
    assertThat(records).extracting(SourceRecord::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aPostingOrAPageThatIsTooLongIsRefused() throws Exception {
    String page =
        "<script type='application/ld+json'>{\"@type\": \"JobPosting\", \"title\": \"Engineer\","
            + " \"hiringOrganization\": \"Acme\", \"description\": \"%s\"}</script>";
    JobPostingPages pages = new JobPostingPages(records(null, null));
    assertThat(read(pages, page.formatted("x".repeat(9 << 20))))
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.RECORD_TOO_LONG);
    assertThat(read(pages, page.formatted("x") + " ".repeat(17 << 20)))
        .extracting(SourceRecord::reason)
        .containsExactly(null, Rejection.Reason.OBJECT_TOO_LARGE);
  }

  @Test
  void anAddressIsAnIdHoweverLongItIs() throws Exception {
    JsonNode posting =
        posting(
            "{\"@type\": \"JobPosting\", \"title\": \"Engineer\", \"hiringOrganization\": \"Acme\","
                + " \"url\": \"https://acme.example/jobs?"
                + "q".repeat(400)
                + "\"}");
    assertThat(posting.path("source_id").textValue()).matches("[0-9a-f]{64}");
    assertThat(posting.path("url").textValue()).endsWith("qqq");
  }

  @Test
  void payPlacesAndNamesInTheirOlderForms() throws Exception {
    String job =
        """
        {"@context": "http://schema.org", "@type": ["JobPosting"], "title": "R&amp;D Data Engineer",
         "identifier": 99, "hiringOrganization": "Smith &amp; Sons", "jobLocation": "Leeds, UK",
         "educationRequirements": "Bachelor's degree", %s}
        """;
    JsonNode plain =
        posting(job.formatted("\"baseSalary\": \"52,000\", \"salaryCurrency\": \"GBP\""));
    assertFields(
        plain,
        "source_id=99",
        "company=Smith & Sons",
        "title=R&D Data Engineer",
        "location=Leeds, UK",
        "description=Education requirements\nBachelor's degree");
    assertThat(pay(plain)).containsExactly(" 52000-52000 GBP year");
    JsonNode bare =
        posting(
            job.formatted(
                "\"baseSalary\": {\"currency\": \"GBP\", \"minValue\": \"30\", \"maxValue\": 40,"
                    + " \"unitText\": \"HOUR\"}"));
    assertThat(pay(bare)).containsExactly(" 30-40 GBP hour");
  }

  private static JsonNode posting(String job) throws Exception {
    SourceRecord record = read(reader(null, null), job).get(0);
    assertThat(record.isGood()).as(record.message()).isTrue();
    return Json.parse(record.canonical());
  }
}
