package dev.roundtable.domain.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * An offer sample in the canonical shape of {@code schemas/landing/offer.schema.json}; absent
 * fields are null.
 */
public record OfferRecord(
    @JsonProperty("source_id") String sourceId,
    String company,
    @JsonProperty("reported_on") LocalDate reportedOn,
    String title,
    String level,
    String location,
    String kind,
    String currency,
    Double base,
    @JsonProperty("equity_grant") Double equityGrant,
    @JsonProperty("vesting_years") Double vestingYears,
    @JsonProperty("vesting_schedule") List<Double> vestingSchedule,
    Double equity,
    Double bonus,
    @JsonProperty("sign_on") Double signOn,
    Double total,
    @JsonProperty("years_experience") Double yearsExperience,
    @JsonProperty("years_at_company") Double yearsAtCompany,
    String submitter) {}
