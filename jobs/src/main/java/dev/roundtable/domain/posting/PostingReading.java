package dev.roundtable.domain.posting;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.title.TitleFacts;
import java.util.List;
import java.util.SortedSet;

/**
 * What a posting says.
 *
 * @param description its text; empty if it has none
 * @param pay ranges in the order of the text they stand in
 * @param payOrigin where the pay stands: {@code field}, {@code pay_text} or {@code description};
 *     the spans of the ranges are of that text
 * @param skills with their spans in the description
 * @param issues what was doubtful
 */
public record PostingReading(
    String description,
    CompanyRef company,
    TitleFacts title,
    LocationFacts location,
    boolean remote,
    boolean hybrid,
    List<PayRange> pay,
    String payOrigin,
    List<SkillMatch> skills,
    SortedSet<Issue> issues) {}
