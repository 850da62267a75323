package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Metro;
import java.time.LocalDate;

/**
 * A good offer before it is spelled out.
 *
 * @param years years of experience, or null if not reported
 * @param exact true if a planned figure rests on it, so that it is spelled without doubt
 */
record OfferSeed(
    Company company,
    Company.Rung rung,
    Metro metro,
    LocalDate reportedOn,
    String currency,
    Pay pay,
    Integer years,
    boolean exact) {}
