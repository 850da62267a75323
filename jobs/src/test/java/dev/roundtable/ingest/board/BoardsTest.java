package dev.roundtable.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.json.JsonDocumentReader;
import dev.roundtable.ingest.json.JsonRecords;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Reading;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each system's shape, by a document of it. */
class BoardsTest {
  @Test
  void greenhouse() throws Exception {
    List<JsonNode> postings = postings("greenhouse.json", null);

    assertThat(postings).hasSize(2);
    assertFields(
        postings.get(0),
        "source_id=4011201",
        "company=Northwind Freight",
        "title=Senior Data Engineer, Freight Pricing",
        "location=San Francisco, CA; New York, NY; Remote - US",
        "posted_on=2026-08-01",
        "closes_on=2026-10-31",
        "level=IC4",
        "workplace=hybrid",
        "language=en");
    assertThat(postings.get(0).path("description").textValue())
        .isEqualTo(
            """
            About the team

            We price a million shipments a day & need data on time.

            What you’ll bring

            • 5+ years with Python and SQL
            • Spark or Flink in production""");
    assertThat(pay(postings.get(0)))
        .containsExactly("New York 165000-210000 USD year", "San Francisco 170000-215000 USD year");
    assertFields(postings.get(1), "location=Chicago");
    assertThat(pay(postings.get(1))).containsExactly("Hourly 38-45 USD hour");
  }

  @Test
  void lever() throws Exception {
    List<JsonNode> postings = postings("lever.json", "Bluefin Energy plc");

    assertFields(
        postings.get(0),
        "source_id=0c2b6a4e-7b4e-4a6e-9a53-2f8f5d6a1b11",
        "company=Bluefin Energy plc",
        "title=Staff Data Engineer",
        "location=London, United Kingdom; Edinburgh, United Kingdom",
        "posted_on=2026-08-01",
        "employment_type=Full-time",
        "workplace=hybrid");
    assertThat(postings.get(0).path("description").textValue())
        .isEqualTo(
            """
            Who we are
            Power, metered every second.

            What you will need
            • Kafka and Flink
            • Terraform

            Nice to have
            • Rust

            We welcome everyone.

            Plus shares.""");
    assertThat(pay(postings.get(0))).containsExactly(" 95000-120000 GBP year");
    assertFields(postings.get(1), "location=Leeds");
    assertThat(postings.get(1).has("workplace")).isFalse();
  }

  @Test
  void theNameOfTheBoardStandsInForTheEmployerOnlyWhereNothingElseNamesIt() throws Exception {
    assertFields(postings("lever.json", null).get(1), "company=bluefin energy");
    assertFields(postings("greenhouse.json", "Somebody else").get(0), "company=Northwind Freight");
  }

  @Test
  void ashby() throws Exception {
    JsonNode posting = postings("ashby.json", null).get(0);

    assertFields(
        posting,
        "company=lumenledger",
        "title=Analytics Engineer",
        "location=Seattle, Washington, United States; Remote (Canada)",
        "posted_on=2026-09-02",
        "workplace=hybrid",
        "employment_type=FullTime");
    assertThat(posting.path("description").textValue())
        .isEqualTo("About the role\n\nOwn our dbt models.\n\n• SQL, every day");
    assertThat(pay(posting))
        .containsExactly("Seattle 160000-185000 USD year", "Canada 150000- CAD year");
  }

  @Test
  void smartRecruiters() throws Exception {
    JsonNode posting = postings("smartrecruiters.json", null).get(0);

    assertFields(
        posting,
        "source_id=744000012345678",
        "company=Harbor Tools GmbH",
        "title=Lead Data Engineer (m/w/d)",
        "location=München, BY, DE",
        "workplace=hybrid",
        "level=Mid-Senior Level",
        "employment_type=Full-time",
        "language=de",
        "posted_on=2026-06-30");
    assertThat(posting.path("description").textValue())
        .contains("Stellenbeschreibung\n• Du baust Pipelines", "Qualifikationen\nPython und SQL")
        .doesNotContain("Zusätzliche");
  }

  @Test
  void workable() throws Exception {
    JsonNode posting = postings("workable.json", null).get(0);

    assertFields(
        posting,
        "source_id=9F2C11AB30",
        "company=Pinecone Clinics",
        "title=Data Engineer II",
        "location=Austin, Texas, United States; Denver, Colorado, United States",
        "workplace=remote",
        "level=Mid-Senior level",
        "posted_on=2026-05-19");
    assertThat(posting.path("description").textValue()).endsWith("Requirements\n\n• Snowflake");
  }

  @Test
  void workdayInDetail() throws Exception {
    JsonNode posting = postings("workday.json", null).get(0);

    assertFields(
        posting,
        "source_id=R0099123",
        "company=0042 Stone Bank, N.A.",
        "title=Principal Data Engineer - R0099123",
        "location=Charlotte, NC; New York, NY; Irving, TX",
        "workplace=hybrid",
        "posted_on=2026-09-10",
        "closes_on=2026-10-10");
    assertThat(posting.path("description").textValue())
        .isEqualTo("Job Summary\n\nGoverned data for a bank.\n\n• Ten years of SQL");
  }

  @Test
  void workdayAsAList() throws Exception {
    List<JsonNode> postings = postings("workday_list.json", "Stone Bank");

    assertFields(postings.get(0), "source_id=R0099200", "company=Stone Bank");
    assertThat(postings.get(0).has("location")).as("'3 Locations' is no place").isFalse();
    assertFields(postings.get(1), "location=Irving, TX");
  }

  @Test
  void amazonJobs() throws Exception {
    JsonNode posting = postings("amazon_jobs.json", null).get(0);

    assertFields(
        posting,
        "source_id=2999001",
        "company=Amazon.com Services LLC",
        "location=Seattle, Washington, USA; Austin, Texas, USA",
        "posted_on=2026-08-05",
        "workplace=onsite",
        "url=https://www.amazon.jobs/en/jobs/2999001/data-engineer-ii-grocery-forecasting");
    assertThat(posting.path("description").textValue())
        .contains(
            "Key job responsibilities\n• Build pipelines on EMR",
            "Basic qualifications\n- 3+ years of data engineering experience\n- Experience with SQL",
            "Preferred qualifications\n- Experience with Redshift and Glue");
  }

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
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    Rejection.class,
                    () ->
                        read(
                            new JobPostingPages(records(null, null)),
                            "<html><script type='application/ld+json'>{oops</script></html>"))
                .reason())
        .isEqualTo(Rejection.Reason.NO_JOB_POSTING);
  }

  @Test
  void aJobWithoutAnEmployerIsRefused() throws Exception {
    List<SourceRecord> records = read(reader(null, null), resource("workday_list.json"));
    assertThat(records)
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.NO_COMPANY, Rejection.Reason.NO_COMPANY);
  }

  @Test
  void aJobOfAnotherSystemThanTheNamedOneIsRefused() throws Exception {
    List<SourceRecord> records = read(reader("lever", null), resource("ashby.json"));
    assertThat(records)
        .extracting(SourceRecord::reason)
        .containsExactly(Rejection.Reason.UNKNOWN_FORMAT);
  }

  /** Each document is recognised by its own system and by no other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "greenhouse",
        "lever",
        "ashby",
        "smartrecruiters",
        "workable",
        "workday",
        "amazon_jobs"
      })
  void noJobIsOfTwoSystems(String name) throws Exception {
    for (SourceRecord record : read(reader(null, "Any"), resource(name + ".json"))) {
      JsonNode job = Json.parse(record.payload());
      assertThat(Boards.ALL.stream().filter(board -> board.recognises(job)).map(Board::name))
          .containsExactly(name);
    }
  }

  private static void assertFields(JsonNode posting, String... fields) {
    List<String> actual = new ArrayList<>();
    for (String field : fields) {
      String name = field.substring(0, field.indexOf('='));
      actual.add(name + "=" + posting.path(name).asText());
    }
    assertThat(actual).containsExactly(fields);
  }

  private static List<String> pay(JsonNode posting) {
    List<String> ranges = new ArrayList<>();
    posting
        .path("pay_ranges")
        .forEach(
            range ->
                ranges.add(
                    "%s %s-%s %s %s"
                        .formatted(
                            range.path("label").asText(""),
                            range.path("min").asText(""),
                            range.path("max").asText(""),
                            range.path("currency").asText(),
                            range.path("period").asText())));
    return ranges;
  }

  private static List<JsonNode> postings(String file, String company) throws Exception {
    List<JsonNode> postings = new ArrayList<>();
    for (SourceRecord record : read(reader(null, company), resource(file))) {
      assertThat(record.isGood()).as(record.message()).isTrue();
      postings.add(Json.parse(record.canonical()));
    }
    return postings;
  }

  private static RecordReader reader(String format, String company) {
    return new JsonDocumentReader(records(format, company), Boards.ARRAYS);
  }

  private static JsonRecords records(String format, String company) {
    return new JsonRecords(RecordSchema.of("posting"), new BoardPosting(format, company));
  }

  private static List<SourceRecord> read(RecordReader reader, String text) throws Rejection {
    return Reading.read(reader, text);
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = BoardsTest.class.getResourceAsStream("/boards/" + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
