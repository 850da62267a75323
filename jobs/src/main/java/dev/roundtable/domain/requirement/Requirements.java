package dev.roundtable.domain.requirement;

import java.util.Optional;

/** What a posting asks of who applies, and as what; empty where it does not say. */
public record Requirements(
    Optional<YearsAsked> years,
    Optional<EducationAsked> education,
    Optional<EmploymentStated> employment) {}
