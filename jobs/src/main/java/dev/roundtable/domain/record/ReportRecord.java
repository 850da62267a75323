package dev.roundtable.domain.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * An interview report in the canonical shape of {@code schemas/landing/report.schema.json}; absent
 * fields are null.
 */
public record ReportRecord(
    @JsonProperty("source_id") String sourceId,
    String company,
    @JsonProperty("reported_on") LocalDate reportedOn,
    String title,
    String level,
    String outcome,
    Boolean verified,
    List<Round> rounds) {
  public ReportRecord {
    rounds = rounds == null ? List.of() : List.copyOf(rounds);
  }

  /** One interview of the loop, as reported. */
  public record Round(String kind, Double minutes, String format, List<Question> questions) {
    public Round {
      questions = questions == null ? List.of() : List.copyOf(questions);
    }
  }

  /** One question: its text, its domain, or both. */
  public record Question(String text, String domain) {}
}
