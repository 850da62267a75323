package dev.roundtable.ingest.board;

import static dev.roundtable.ingest.board.BoardReading.assertFields;
import static dev.roundtable.ingest.board.BoardReading.pay;
import static dev.roundtable.ingest.board.BoardReading.postings;
import static dev.roundtable.ingest.board.BoardReading.read;
import static dev.roundtable.ingest.board.BoardReading.reader;
import static dev.roundtable.ingest.board.BoardReading.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
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
        "location=Seattle, Washington, United States; Remote (Canada); New York, USA",
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
    assertThat(pay(posting)).containsExactly(" 85000-105000 EUR year");
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
  void workableAsAList() throws Exception {
    JsonNode posting = postings("workable_list.json", "Olive Press").get(0);

    assertFields(
        posting,
        "source_id=AB12CD34EF",
        "company=Olive Press",
        "title=Data & Platform Engineer",
        "location=Athens, Attica, Greece",
        "workplace=remote",
        "employment_type=full-time",
        "language=en",
        "posted_on=2026-07-02");
  }

  @Test
  void workdayInDetail() throws Exception {
    JsonNode posting = postings("workday.json", null).get(0);

    assertFields(
        posting,
        "source_id=R0099123",
        "company=Stone Bank, N.A.",
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
  void anAmountBeyondAllBoundsIsNoPay() throws Exception {
    for (String amount : List.of("1e999999999", "1e3000000", "\"1000e2147483647\"", "1e13")) {
      String jobs = resource("lever.json").replace("95000", amount).replace("120000", "90000");
      List<SourceRecord> records = read(reader(null, null), jobs);
      assertThat(records).as(amount).hasSize(2).allMatch(SourceRecord::isGood);
      assertThat(pay(Json.parse(records.get(0).canonical()))).containsExactly(" -90000 GBP year");
    }
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
}
