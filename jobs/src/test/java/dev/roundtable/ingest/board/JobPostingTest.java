package dev.roundtable.ingest.board;

import static dev.roundtable.ingest.board.BoardReading.assertFields;
import static dev.roundtable.ingest.board.BoardReading.pay;
import static dev.roundtable.ingest.board.BoardReading.postings;
import static dev.roundtable.ingest.board.BoardReading.read;
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

    assertThat(records).hasSize(1);
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
}
