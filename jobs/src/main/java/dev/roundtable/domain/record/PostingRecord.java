package dev.roundtable.domain.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * A posting in the canonical shape of {@code schemas/landing/posting.schema.json}; absent fields
 * are null.
 */
public record PostingRecord(
    @JsonProperty("source_id") String sourceId,
    String company,
    String title,
    String location,
    String description,
    String url,
    @JsonProperty("posted_on") LocalDate postedOn,
    @JsonProperty("closes_on") LocalDate closesOn,
    @JsonProperty("employment_type") String employmentType,
    String level,
    @JsonProperty("pay_text") String payText,
    @JsonProperty("pay_min") Double payMin,
    @JsonProperty("pay_max") Double payMax,
    @JsonProperty("pay_currency") String payCurrency,
    @JsonProperty("pay_period") String payPeriod,
    @JsonProperty("pay_ranges") List<PayField> payRanges,
    String workplace,
    String language) {

  /** A range of pay as fields of the source; an end that is not stated is null. */
  public record PayField(String label, Double min, Double max, String currency, String period) {}
}
