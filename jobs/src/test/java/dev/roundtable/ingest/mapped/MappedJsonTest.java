package dev.roundtable.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordSchema;
import dev.roundtable.ingest.record.Rejection;
import org.junit.jupiter.api.Test;

class MappedJsonTest {
  private static final RecordSchema POSTING = RecordSchema.of("posting");
  private static final MappedJson MAKER =
      new MappedJson(
          POSTING,
          Mappings.parse(
              "jobs.yaml",
              """
              kind: postings
              format: json
              fields:
                source_id: {column: "id"}
                company: {column: "employer.name"}
                title: {column: "job"}
                pay_min: {column: "low"}
              """));

  @Test
  void aNumberBeyondAllBoundsCostsNothingWhereItIsNotMapped() throws Exception {
    var job = Json.parse(job("1.5E+5, \"score\": 1.5e999999999"));
    assertThat(Json.write(MAKER.canonical(job, null)))
        .isEqualTo(
            "{\"source_id\":\"7\",\"company\":\"Acme\",\"title\":\"Engineer\",\"pay_min\":150000}");
  }

  @Test
  void aNumberBeyondAllBoundsIsABadValueWhereItIsMapped() throws Exception {
    var job = Json.parse(job("1.5e999999999"));
    assertThatThrownBy(() -> MAKER.canonical(job, null))
        .isInstanceOfSatisfying(
            Rejection.class,
            refused -> assertThat(refused.reason()).isEqualTo(Rejection.Reason.BAD_VALUE));
  }

  private static String job(String low) {
    return """
        {"id": 7, "employer": {"name": "Acme"}, "job": "Engineer", "low": %s}
        """
        .formatted(low);
  }
}
