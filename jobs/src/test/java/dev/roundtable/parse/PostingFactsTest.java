package dev.roundtable.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.GuideLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PostingFactsTest {
  @Test
  void aRecordBecomesARowOfFacts() {
    Row row =
        parsed(
            """
            {"source_id": "1", "company": "Amazon.com Services LLC", "title": "Senior Data Engineer",
             "location": "Boston, MA; New York, NY", "employment_type": "Full-time",
             "description": "You will build our pipelines with the team in Boston.\\nRequirements:\\n- 5+ years of experience\\n- A bachelor's degree, or equivalent experience\\n- Spark and SQL\\nBoston: $150,000 - $180,000 a year\\nAnywhere else: $140,000 - $170,000 a year"}
            """);
    assertThat(row.<String>getAs("company_id")).isEqualTo("amazon");
    assertThat(row.<String>getAs("level")).isEqualTo("senior");
    assertThat(row.<String>getAs("language")).isEqualTo("en");
    assertThat(row.<String>getAs("employment_type")).isEqualTo("full_time");
    assertThat(row.<Integer>getAs("years_min")).isEqualTo(5);
    assertThat(row.<Integer>getAs("years_max")).isNull();
    assertThat(row.<String>getAs("education")).isEqualTo("bachelor");
    assertThat(row.<String>getAs("education_rule")).isEqualTo("or_experience");
    assertThat(row.<byte[]>getAs("shingles")).isNotEmpty();
    assertThat(row.<Row>getList(row.fieldIndex("pay")))
        .extracting(
            pay -> pay.<String>getAs("place"),
            pay -> pay.getList(pay.fieldIndex("metros")),
            pay -> pay.<Long>getAs("annual_min"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Boston", List.of("boston"), 150_000L),
            org.assertj.core.groups.Tuple.tuple(
                "Anywhere else", List.of("boston", "new_york"), 140_000L));
  }

  @Test
  void whatIsNotStatedStaysEmpty() {
    Row row = parsed("{\"source_id\": \"1\", \"company\": \"X\", \"title\": \"Cook\"}");
    assertThat(row.<String>getAs("role")).isEmpty();
    assertThat(row.<String>getAs("employment_type")).isEmpty();
    assertThat(row.<Integer>getAs("years_min")).isNull();
    assertThat(row.<String>getAs("education")).isEmpty();
    assertThat(row.<byte[]>getAs("shingles")).isEmpty();
    assertThat(row.<String>getList(row.fieldIndex("issues"))).contains("text_empty");
  }

  @Test
  void aRangeOfPayWithoutEndsIsNoPay() {
    Row row =
        parsed(
            """
            {"source_id": "1", "company": "X", "title": "Cook",
             "pay_ranges": [{"currency": "USD", "period": "year", "label": "Boston"}]}
            """);
    assertThat(row.getList(row.fieldIndex("pay"))).isEmpty();
  }

  @Test
  void aCurrencyThatNoFieldStatesIsDoubtful() {
    Row row =
        parsed(
            """
            {"source_id": "1", "company": "X", "title": "Cook", "pay_min": 90000, "pay_max": 99000}
            """);
    assertThat(row.<String>getList(row.fieldIndex("issues")))
        .contains("currency_assumed", "pay_period_assumed");
  }

  private static Row parsed(String payload) {
    return Derived.rows(
            ParseStage.derivations(GuideLoader.packaged()),
            "silver.parsed_posting",
            LocalDate.of(2026, 6, 30),
            Map.of(
                "bronze.raw_posting",
                List.of(TestRows.of("bronze.raw_posting").row(Map.of("payload", payload)))))
        .get(0);
  }
}
